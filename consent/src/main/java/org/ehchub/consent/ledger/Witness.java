package org.ehchub.consent.ledger;

import java.util.List;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.MerkleHash;

/** Someone outside who remembers the ledger's head and signs a new one only if history has merely grown (C2SP tlog-witness). */
public interface Witness {

    /** Its public key. */
    VerifierKey key();

    /**
     * Shows it a checkpoint.
     *
     * @param oldSize of the checkpoint it is believed to have signed last, 0 for none
     * @param path the proof that the ledger only grew since; empty when {@code oldSize} is 0 or the checkpoint's own
     */
    Answer show(long oldSize, List<MerkleHash> path, SignedNote checkpoint);

    /** What it says. */
    sealed interface Answer {

        /** @param checkpoint with its signature */
        record Cosigned(SignedNote checkpoint) implements Answer {}

        /** @param size of the checkpoint that it really signed last */
        record SignedLast(long size) implements Answer {}

        /** It does not sign: it does not know the ledger, or history was rewritten. */
        record Refused() implements Answer {}

        /** It does not answer. */
        record Away() implements Answer {}
    }
}
