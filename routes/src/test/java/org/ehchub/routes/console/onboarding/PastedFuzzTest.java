package org.ehchub.routes.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ehchub.routes.testing.FuzzInputs;
import org.junit.jupiter.api.Test;

/** Whatever an operator pastes, it is a certificate, a key set, or neither. */
public class PastedFuzzTest {

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(Pem.certificate(text)).isNotNull();
        assertThat(KeySet.read(text)).isNotNull();
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("pasted").forEach(PastedFuzzTest::fuzzerTestOneInput);
    }
}
