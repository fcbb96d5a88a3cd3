package org.ehchub.consent.ledger;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.security.ledger.note.SignedNote;

/** The checkpoints that were signed. */
public interface Checkpoints {

    /** The newest of this log, with the log's own signature only. */
    Optional<SignedNote> latest(String origin);

    /**
     * Keeps a newly signed one.
     *
     * @return false when another node has signed for this size or a larger one
     */
    boolean add(SignedNote checkpoint, Instant signedAt);

    /** The newest that this witness has signed, with its signature. */
    Optional<SignedNote> latestCosigned(String origin, String witness);

    /** Keeps a checkpoint with a witness's signature; a second one on the same is not needed. */
    void addCosigned(SignedNote checkpoint, String witness, Instant receivedAt);

    /** When the first checkpoint of a larger tree was signed. */
    Optional<Instant> firstSignedAfter(String origin, long size);
}
