package org.ehchub.consent.ledger;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.security.ledger.note.SignedNote;

/** The checkpoints that were signed. */
public interface Checkpoints {

    /** The newest of this log. */
    Optional<SignedNote> latest(String origin);

    /**
     * Keeps a newly signed one.
     *
     * @return false when another node has signed for this size or a larger one
     */
    boolean add(SignedNote checkpoint, Instant signedAt);
}
