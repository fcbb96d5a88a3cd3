package org.ehchub.consent.consents;

/** What became of a change to a consent. */
public sealed interface ConsentChange {

    /** It stands as this new version. */
    record Recorded(Consent consent) implements ConsentChange {}

    /**
     * Someone else changed the consent first; nothing was recorded.
     *
     * @param current the version that counts now
     */
    record Conflict(Consent current) implements ConsentChange {}

    /**
     * A consent in this state cannot be changed so; nothing was recorded.
     *
     * @param current the version that counts now
     */
    record NotPossible(Consent current) implements ConsentChange {}

    /** There is no such consent. */
    record UnknownConsent() implements ConsentChange {}
}
