package org.ehchub.consent.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the witness.
 *
 * @param name the witness's
 * @param policy what happens while it does not sign
 * @param cosignedSize of the newest checkpoint it has signed, 0 for none
 * @param missingSince when the first checkpoint was signed that still lacks its signature; absent when none does
 * @param holding whether the tree stands still until it signs
 * @param problem what came of asking it last; absent when it signed
 */
public record WitnessStanding(
        String name,
        WitnessPolicy policy,
        long cosignedSize,
        Optional<Instant> missingSince,
        boolean holding,
        Optional<Problem> problem) {

    /** Why the witness did not sign. */
    public enum Problem {
        /** It does not answer, or fails. */
        AWAY,
        /** It does not know this ledger or its key. */
        REFUSED,
        /** It has signed a longer history: this one was cut off, or brought back from a backup. */
        SAW_MORE
    }
}
