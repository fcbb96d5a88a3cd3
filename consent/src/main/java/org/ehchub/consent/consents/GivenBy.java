package org.ehchub.consent.consents;

/** Who speaks (SEND Regulations 2014, regs 17(2)-(3) and 64; Children and Families Act 2014, s.80). */
public enum GivenBy {
    /** The child, whose own consent counts where age and understanding suffice. */
    CHILD,
    /** The young person: over compulsory school age. */
    YOUNG_PERSON,
    /**
     * A parent, or someone else who has parental responsibility, such as a special guardian or a council with a care
     * order (Education Act 1996, s.576).
     */
    PARENT,
    /** A deputy, an attorney or another representative. */
    REPRESENTATIVE;

    /** Whether it is the child, or the young person it has become, and nobody who speaks for it. */
    public boolean isTheChild() {
        return switch (this) {
            case CHILD, YOUNG_PERSON -> true;
            case PARENT, REPRESENTATIVE -> false;
        };
    }
}
