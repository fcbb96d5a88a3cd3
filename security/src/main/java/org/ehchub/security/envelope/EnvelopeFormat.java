package org.ehchub.security.envelope;

import java.util.Arrays;

/** The sizes and the first bytes of format version 1; its grammar stands at {@link SealedEnvelope}. */
final class EnvelopeFormat {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private static final byte[] MAGIC = {'E', 'H', 'C'};
    private static final byte VERSION = 1;

    static final int HEADER_LENGTH = MAGIC.length + 1;

    private EnvelopeFormat() {}

    /** Magic and version, as a fresh array. */
    static byte[] header() {
        byte[] header = Arrays.copyOf(MAGIC, HEADER_LENGTH);
        header[MAGIC.length] = VERSION;
        return header;
    }

    /** @throws EnvelopeRefused when the bytes cannot be an envelope of this version */
    static void require(byte[] bytes) {
        if (!Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, Math.min(MAGIC.length, bytes.length))) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.NOT_AN_ENVELOPE);
        }
        if (bytes.length < HEADER_LENGTH + NONCE_LENGTH + TAG_LENGTH) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.TRUNCATED);
        }
        if (bytes[MAGIC.length] != VERSION) {
            throw new EnvelopeRefused(EnvelopeRefused.Reason.UNKNOWN_VERSION);
        }
    }
}
