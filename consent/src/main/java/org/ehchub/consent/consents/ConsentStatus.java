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
    ENTERED_IN_ERROR
}
