package org.ehchub.consent;

/**
 * Why a disclosure is lawful. The statutory bases rest on UK GDPR Art 6(1)(c) and (e) and Art 9(2)(g) and (h) with Data
 * Protection Act 2018, Sch 1. "SEND Regulations" are SI 2014/1530.
 */
public enum LawfulBasis {
    ADVICE_SOUGHT("advice-sought", "SEND Regulations 2014, reg 6"),
    ADVICE_GIVEN("advice-given", "SEND Regulations 2014, reg 8"),
    ADVICE_REUSED("advice-reused", "SEND Regulations 2014, reg 6(4)"),
    DRAFT_PLAN("draft-plan", "SEND Regulations 2014, reg 13(1)"),
    FINAL_PLAN("final-plan", "SEND Regulations 2014, reg 13(2)"),
    CONSULTATION("consultation", "Children and Families Act 2014, ss.39-40"),
    EARLY_NOTIFICATION("early-notification", "Children and Families Act 2014, s.23"),
    SAFEGUARDING("safeguarding", "Children Act 1989, ss.17 and 47; Children Act 2004, s.11"),
    DUTY_TO_SHARE("duty-to-share", "Children Act 2004, s.16LA"),
    CHILDS_INTERESTS("reg-17-1-a", "SEND Regulations 2014, reg 17(1)(a)"),
    APPEAL("reg-17-1-b", "SEND Regulations 2014, reg 17(1)(b)"),
    RESEARCH_UNDERTAKING("reg-17-1-c", "SEND Regulations 2014, reg 17(1)(c)"),
    COURT("reg-17-1-d", "SEND Regulations 2014, reg 17(1)(d)"),
    OMBUDSMAN("reg-17-1-e", "SEND Regulations 2014, reg 17(1)(e); Local Government Act 1974, Part 3"),
    SECRETARY_OF_STATE("reg-17-1-f", "SEND Regulations 2014, reg 17(1)(f); Education Act 1996, ss.496, 497 and 497A"),
    DISABLED_PERSONS_ASSESSMENT("reg-17-1-g", "SEND Regulations 2014, reg 17(1)(g); Disabled Persons Act 1986, s.5(5)"),
    LOOKED_AFTER_DUTIES("reg-17-1-h", "SEND Regulations 2014, reg 17(1)(h); Children Act 1989, ss.22, 85, 86 and 87"),
    INSPECTION("reg-17-1-i", "SEND Regulations 2014, reg 17(1)(i)"),
    YOUNG_PERSONS_REQUEST("reg-17-1-j", "SEND Regulations 2014, reg 17(1)(j)"),
    YOUTH_CUSTODY("reg-17-1-k", "SEND Regulations 2014, reg 17(1)(k)"),
    CARE_ACT_ASSESSMENT("care-act-assessment", "Care Act 2014, ss.58-59"),
    CONSENT("consent", "Consent; SEND Regulations 2014, reg 17(2)-(3)"),
    EXPLICIT_CONSENT("explicit-consent", "Explicit consent; common-law duty of confidence");

    private final String code;
    private final String source;

    LawfulBasis(String code, String source) {
        this.code = code;
        this.source = source;
    }

    /** Stable, as it travels to recipients and stands in the ledger. */
    public String code() {
        return code;
    }

    /** The law it rests on. */
    public String source() {
        return source;
    }

    /** @throws IllegalArgumentException when no basis has this code */
    public static LawfulBasis of(String code) {
        for (LawfulBasis basis : values()) {
            if (basis.code.equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("No lawful basis has this code");
    }
}
