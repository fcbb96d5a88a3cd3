package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.ehchub.routes.testing.FuzzInputs;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.EnvelopeRefused;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.Test;

/** Whatever bytes lie in a queue, they are no envelope or one that does not open. */
public class EnvelopeFuzzTest {

    private static final EnvelopeCipher CIPHER = new EnvelopeCipher();

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        var context = new EnvelopeContext("disclosure", "recipient", Collections.emptySortedSet());
        boolean opened = false;
        try (DataKey key = DataKey.generate()) {
            CIPHER.open(key, context, new SealedEnvelope(bytes));
            opened = true;
        } catch (EnvelopeRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
        assertThat(opened).isFalse();
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("envelope").forEach(EnvelopeFuzzTest::fuzzerTestOneInput);
    }
}
