package org.ehchub.consent.consents;

/** Where a consent stands. That one has expired follows from its dates. */
public enum ConsentStatus {
    /** It permits what its terms say. */
    GIVEN,
    /** It forbids what its terms say. */
    REFUSED,
    /** It was given once and permits nothing any more. */
    WITHDRAWN,
    /** It should never have been recorded and counts for nothing; its history stays. */
    ENTERED_IN_ERROR,
    /** Those with a say disagreed, and an officer found that the other answer counts; its history stays. */
    SET_ASIDE;

    /**
     * Whether a next version may have that status: a consent is renewed or narrowed while it is given, withdrawn once, and
     * a mistake stays one. What stands against another's answer, a withdrawal too, may be set aside for it.
     */
    public boolean mayBecome(ConsentStatus next) {
        return switch (next) {
            case REFUSED -> false;
            case GIVEN, WITHDRAWN -> this == GIVEN;
            case SET_ASIDE -> this == GIVEN || this == REFUSED || this == WITHDRAWN;
            case ENTERED_IN_ERROR -> this != ENTERED_IN_ERROR;
        };
    }
}
