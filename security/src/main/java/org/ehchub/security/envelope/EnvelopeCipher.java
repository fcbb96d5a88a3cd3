package org.ehchub.security.envelope;

import static org.ehchub.security.envelope.EnvelopeFormat.CIPHERTEXT_AT;
import static org.ehchub.security.envelope.EnvelopeFormat.NONCE_AT;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.ehchub.security.keys.DataKey;

/** Seals and opens envelopes. Safe for use by many threads at once. */
public final class EnvelopeCipher {

    private final AesGcm gcm = new AesGcm();
    private final SecureRandom random = new SecureRandom();

    /**
     * Seals under a fresh random nonce, so sealing the same twice gives different bytes.
     *
     * @throws IllegalStateException when the key has been destroyed
     */
    public SealedEnvelope seal(DataKey key, EnvelopeContext context, byte[] plaintext) {
        byte[] nonce = new byte[AesGcm.NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] envelope = EnvelopeFormat.begin(nonce, plaintext.length);
        gcm.encrypt(key, nonce, context.toAdditionalData(), plaintext, envelope, CIPHERTEXT_AT);
        return new SealedEnvelope(envelope);
    }

    /**
     * Opens an envelope; nothing of it is returned before all of it is known to be authentic.
     *
     * @return the plaintext
     * @throws EnvelopeRefused when anything at all differs from what was sealed: bytes, key or context
     * @throws IllegalStateException when the key has been destroyed
     */
    public byte[] open(DataKey key, EnvelopeContext context, SealedEnvelope envelope) {
        byte[] bytes = envelope.bytes();
        byte[] nonce = Arrays.copyOfRange(bytes, NONCE_AT, CIPHERTEXT_AT);
        try {
            return gcm.decrypt(key, nonce, context.toAdditionalData(), bytes, CIPHERTEXT_AT);
        } catch (AEADBadTagException e) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.NOT_AUTHENTIC);
        }
    }
}
