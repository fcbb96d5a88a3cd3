package org.ehchub.routes.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ehchub.routes.testing.FuzzInputs;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Whatever a client sends as its assertion, without the key it is refused. */
public class AssertionFuzzTest {

    private static final String PUBLIC_KEY = """
            {"keys": [{"kty": "EC", "crv": "P-384", "kid": "ec",
              "x": "JUio4dnuE165GQSVb6_C3FocHlmHSGtksxSRUUoackBON-UT9Uvq4psrVeVbGAyM",
              "y": "SiKzhRntTYcTygseqF4VjC4aRw0qL5XVupHXii-hOfCnLheiWSqdL3MBb3not5zC"}]}""";

    private static final JwtDecoder DECODER = AssertionDecoders.uploaded(PUBLIC_KEY);

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] sent) {
        boolean taken = false;
        try {
            DECODER.decode(new String(sent, StandardCharsets.UTF_8));
            taken = true;
        } catch (JwtException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(taken).isFalse();
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("assertion").forEach(AssertionFuzzTest::fuzzerTestOneInput);
    }
}
