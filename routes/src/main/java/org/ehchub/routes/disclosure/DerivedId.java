package org.ehchub.routes.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ehchub.security.Sha256;

/**
 * Ids that come out the same whenever the same thing is processed again, and do not show what they were made of. Nothing
 * in them is secret: whoever guesses what it was can see that the guess is right.
 */
public final class DerivedId {

    private DerivedId() {}

    /** A version 8 UUID (RFC 9562) from the SHA-256 of the parts; no part may hold a line feed. */
    public static String of(String... parts) {
        byte[] hash = Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | hash[i] & 0xff;
            low = low << 8 | hash[8 + i] & 0xff;
        }
        return new UUID(high & ~0xf000L | 0x8000L, low & 0x3fffffffffffffffL | 0x8000000000000000L).toString();
    }
}
