package org.ehchub.consent;

/** What a disclosure is for. Consents and agreements name purposes: consent to a service is not consent to research. */
public enum Purpose {
    /** Asking for and giving advice for an education, health and care needs assessment (SEND Regulations 2014, regs 6-8). */
    ASSESSMENT("assessment", "Assessing education, health and care needs"),
    /** Sending a draft, final or amended plan to those the law names (reg 13). */
    PLAN("plan", "Making the plan and sending it to those it concerns"),
    /** Asking an institution before it is named (Children and Families Act 2014, ss.39-40). */
    PLACEMENT_CONSULTATION("placement-consultation", "Consulting a school or college about a place"),
    /** Everyday support by the agencies around the child. */
    SUPPORT("support", "Planning and giving support"),
    /** Moving on to adult social care (Care Act 2014, s.58). */
    ADULT_TRANSITION("adult-transition", "Moving on to adult social care"),
    /** Help from a voluntary body. */
    COMMUNITY_SUPPORT("community-support", "Support from a voluntary body"),
    /** A job, an apprenticeship or a supported internship. */
    EMPLOYMENT("employment", "Support at work"),
    /** A university place or a Disabled Students' Allowance (reg 17(1)(j)). */
    HIGHER_EDUCATION("higher-education", "Support in higher education"),
    /** Research; a consent to a service never covers it. */
    RESEARCH("research", "Research"),
    /** Keeping a child safe (Children Act 1989, ss.17 and 47; Children Act 2004, s.11). */
    SAFEGUARDING("safeguarding", "Keeping a child safe");

    private final String code;
    private final String title;

    Purpose(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Stable, for stores and formats. */
    public String code() {
        return code;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException when no purpose has this code */
    public static Purpose of(String code) {
        for (Purpose purpose : values()) {
            if (purpose.code.equals(code)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("No purpose has this code");
    }
}
