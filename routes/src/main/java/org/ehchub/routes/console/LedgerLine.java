package org.ehchub.routes.console;

import java.util.Optional;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.ledger.WitnessStanding;
import org.ehchub.security.ledger.note.Checkpoint;

/**
 * How it stands with the ledger.
 *
 * @param publicKey what outsiders verify it with
 * @param entries how many it has
 * @param waiting how many events wait to become entries
 * @param signed how many of the entries are under the newest checkpoint
 * @param witness absent when there is none
 */
public record LedgerLine(
        String publicKey, long entries, long waiting, long signed, Optional<WitnessStanding> witness) {

    static LedgerLine of(LedgerEvidence evidence) {
        return new LedgerLine(
                evidence.verifierKey().toString(),
                evidence.size(),
                evidence.waiting(),
                evidence.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L),
                evidence.witness());
    }
}
