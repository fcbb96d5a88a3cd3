package org.ehchub.security.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A witness's word that, at a time, a checkpoint was the head of the longest history of its log that the witness had
 * seen, and that this history only ever grew (C2SP tlog-cosignature, Ed25519).
 *
 * <pre>
 * signature = time ed25519                                    ; time in seconds since 1970, 64 bits, big-endian
 * signed    = "cosignature/v1" LF "time " seconds LF text      ; the checkpoint's text
 * </pre>
 *
 * @param line as it stands under the checkpoint
 * @param at when the witness gave it
 */
public record Cosignature(NoteSignature line, Instant at) {

    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

    /**
     * The newest cosignature of this witness on a checkpoint; nothing when it has none that is true.
     *
     * @param checkpoint with whatever signatures
     * @throws IllegalArgumentException when the key is not a witness's
     */
    public static Optional<Cosignature> find(SignedNote checkpoint, VerifierKey witness) {
        if (witness.kind() != VerifierKey.Kind.WITNESS) {
            throw new IllegalArgumentException("A cosignature is a witness's");
        }
        List<NoteSignature> lines = witness.of(checkpoint);
        return lines.stream()
                .filter(line -> verify(checkpoint.text(), line.bytes(), witness))
                .map(line -> new Cosignature(line, time(line.bytes())))
                .max((one, other) -> one.at().compareTo(other.at()));
    }

    private static boolean verify(String text, byte[] signature, VerifierKey witness) {
        if (signature.length != LENGTH) {
            return false;
        }
        var buffer = ByteBuffer.wrap(signature);
        long seconds = buffer.getLong();
        byte[] ed25519 = new byte[Ed25519.SIGNATURE_LENGTH];
        buffer.get(ed25519);
        return seconds > 0
                && seconds <= Instant.MAX.getEpochSecond()
                && Ed25519.verify(witness.key(), signed(seconds, text), ed25519);
    }

    private static Instant time(byte[] signature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong());
    }

    private static byte[] signed(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + '\n' + text).getBytes(StandardCharsets.UTF_8);
    }
}
