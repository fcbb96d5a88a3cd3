package org.ehchub.security.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.ehchub.security.envelope.EnvelopeRefused.Reason;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.DataKeys;
import org.junit.jupiter.api.Test;

class SealedEnvelopeTest {

    /** Format version 1, made with another implementation of AES-GCM. Later releases must still open it. */
    private static final byte[] PINNED = HexFormat.of()
            .parseHex("45484301" // "EHC", version 1
                    + "101112131415161718191a1b" // nonce
                    + "2e9bfb6220a654938c4f286e7f1c0c30bf702f607fe23bd0899e9706393174af388c256285df" // ciphertext
                    + "52d6f01fdda74ea65fcf3c70f0fa42e0"); // tag

    @Test
    void of_version_1_opens_for_ever() {
        byte[] material =
                HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        var context = new EnvelopeContext("d-1", "collège", new TreeSet<>(List.of("consent", "reg-17")));

        try (DataKey key = DataKeys.of(material)) {
            byte[] plaintext = new EnvelopeCipher().open(key, context, new SealedEnvelope(PINNED));

            assertThat(plaintext).asString(UTF_8).isEqualTo("Section F: speech and language therapy");
        }
    }

    @Test
    void refuses_what_is_no_envelope() {
        assertRefused("{\"resourceType\":\"Bundle\",\"type\":\"document\"}".getBytes(UTF_8), Reason.NOT_AN_ENVELOPE);
    }

    @Test
    void refuses_nothing_at_all() {
        assertRefused(new byte[0], Reason.NOT_AN_ENVELOPE);
    }

    @Test
    void refuses_a_version_it_does_not_know() {
        byte[] later = PINNED.clone();
        later[3] = 2;

        assertRefused(later, Reason.UNKNOWN_VERSION);
    }

    @Test
    void refuses_an_envelope_too_short_for_nonce_and_tag() {
        assertRefused(Arrays.copyOf(PINNED, 31), Reason.TRUNCATED);
    }

    @Test
    void keeps_its_own_copy() {
        byte[] given = PINNED.clone();
        var envelope = new SealedEnvelope(given);

        given[20] ^= 1;
        envelope.bytes()[21] ^= 1;

        assertThat(envelope.bytes()).isEqualTo(PINNED);
    }

    @Test
    void is_equal_by_content() {
        byte[] other = PINNED.clone();
        other[20] ^= 1;

        assertThat(new SealedEnvelope(PINNED))
                .isEqualTo(new SealedEnvelope(PINNED))
                .hasSameHashCodeAs(new SealedEnvelope(PINNED))
                .isNotEqualTo(new SealedEnvelope(other));
    }

    @Test
    void prints_its_size_only() {
        assertThat(new SealedEnvelope(PINNED)).hasToString("SealedEnvelope[" + PINNED.length + " bytes]");
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> new SealedEnvelope(bytes))
                .isInstanceOfSatisfying(
                        EnvelopeRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
