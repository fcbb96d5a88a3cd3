package org.ehchub.security.envelope;

import java.util.Arrays;

/** Where things stand in format version 1; its grammar is at {@link SealedEnvelope}. */
final class EnvelopeFormat {

    private static final byte[] MAGIC = {'E', 'H', 'C'};
    private static final byte VERSION = 1;
    private static final int VERSION_AT = MAGIC.length;

    static final int NONCE_AT = VERSION_AT + 1;
    static final int CIPHERTEXT_AT = NONCE_AT + AesGcm.NONCE_LENGTH;

    private EnvelopeFormat() {}

    /** Magic and version, as a fresh array. */
    static byte[] header() {
        byte[] header = Arrays.copyOf(MAGIC, NONCE_AT);
        header[VERSION_AT] = VERSION;
        return header;
    }

    /** An envelope complete but for ciphertext and tag, which are still zero. */
    static byte[] begin(byte[] nonce, int plaintextLength) {
        byte[] envelope = Arrays.copyOf(header(), Math.addExact(CIPHERTEXT_AT + AesGcm.TAG_LENGTH, plaintextLength));
        System.arraycopy(nonce, 0, envelope, NONCE_AT, nonce.length);
        return envelope;
    }

    /** @throws EnvelopeRefused when the bytes cannot be an envelope of this version */
    static void require(byte[] bytes) {
        if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.NOT_AN_ENVELOPE);
        }
        if (bytes.length < CIPHERTEXT_AT + AesGcm.TAG_LENGTH) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.TRUNCATED);
        }
        if (bytes[VERSION_AT] != VERSION) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.UNKNOWN_VERSION);
        }
    }
}
