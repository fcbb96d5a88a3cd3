package org.ehchub.consent.consents;

/**
 * Whether the one who answered has parental responsibility for the child (Children Act 1989, s.3; who has it: ss.2, 4 to
 * 4ZA, 5, 12, 14C and 33). A mother has it always; a father, step-parent or other relative not always.
 */
public enum ParentalResponsibility {
    HELD,
    NOT_HELD,
    /** Nobody wrote it down, or the question does not arise, as with the child's own answer. */
    NOT_RECORDED
}
