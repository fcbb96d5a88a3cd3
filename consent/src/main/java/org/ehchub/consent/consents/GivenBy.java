package org.ehchub.consent.consents;

/** Who speaks (SEND Regulations 2014, regs 17(2)-(3) and 64; Children and Families Act 2014, s.80). */
public enum GivenBy {
    /** The child, whose own consent counts where age and understanding suffice. */
    CHILD,
    /** The young person: over compulsory school age. */
    YOUNG_PERSON,
    /** A parent. */
    PARENT,
    /** A deputy, an attorney or another representative. */
    REPRESENTATIVE
}
