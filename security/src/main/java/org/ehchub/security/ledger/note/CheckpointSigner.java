package org.ehchub.security.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.HexFormat;
import java.util.List;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * Signs the checkpoints of one log. Its key is made of the custodian's lasting key and the log's origin: whoever has the
 * custodian's keystore back has the log's key back, and no second secret has to be kept. Safe for use by many threads.
 */
public final class CheckpointSigner {

    private static final String DOMAIN = "ledger/checkpoint key";

    private final String origin;
    private final KeyPair pair;
    private final VerifierKey key;

    /**
     * The signer of the log with this origin: its private key is HMAC-SHA-256 of the origin under the custodian's
     * lasting key.
     *
     * @throws IllegalArgumentException when the origin is empty or has spaces or plus signs
     */
    public CheckpointSigner(String origin, Pseudonymiser pseudonymiser) {
        this(origin, HexFormat.of().parseHex(pseudonymiser.pseudonym(DOMAIN, origin)));
    }

    CheckpointSigner(String origin, byte[] seed) {
        this.origin = origin;
        this.pair = Ed25519.pair(seed);
        this.key = new VerifierKey(origin, VerifierKey.Kind.LOG, Ed25519.bytes(pair.getPublic()));
    }

    /** Which log it signs for. */
    public String origin() {
        return origin;
    }

    /** The key that its signatures are verified with: what outsiders are given. */
    public VerifierKey verifierKey() {
        return key;
    }

    /** @throws IllegalArgumentException when the checkpoint is another log's */
    public SignedNote sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalArgumentException("The checkpoint is another log's");
        }
        byte[] signature = Ed25519.sign(pair, checkpoint.text().getBytes(StandardCharsets.UTF_8));
        return new SignedNote(checkpoint.text(), List.of(new NoteSignature(origin, key.id(), signature)));
    }
}
