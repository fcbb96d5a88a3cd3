package org.ehchub.routes.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that come out the same whenever the same thing is processed again, and do not show what they were made of. Nothing
 * in them is secret: whoever guesses what it was can see that the guess is right.
 */
public final class DerivedId {

    private DerivedId() {}

    /** A version 8 UUID (RFC 9562) from the SHA-256 of the parts; no part may hold a line feed. */
    public static String of(String... parts) {
        byte[] hash = sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | hash[i] & 0xff;
            low = low << 8 | hash[8 + i] & 0xff;
        }
        return new UUID(high & ~0xf000L | 0x8000L, low & 0x3fffffffffffffffL | 0x8000000000000000L).toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
