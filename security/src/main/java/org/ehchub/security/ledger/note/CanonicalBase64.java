package org.ehchub.security.ledger.note;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) with one way only to write the same bytes, so that no character can change unnoticed. */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #encode} gives */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Base64 is written in one way only");
        }
        return bytes;
    }
}
