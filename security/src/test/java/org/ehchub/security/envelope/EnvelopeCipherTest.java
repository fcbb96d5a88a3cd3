package org.ehchub.security.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ehchub.security.envelope.EnvelopeRefused.Reason;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeCipherTest {

    private static final byte[] ADVICE = "Advice of a speech and language therapist".getBytes(UTF_8);
    private static final EnvelopeContext CONTEXT = context("disclosure-1", "college-1", "consent", "reg-17");

    private final EnvelopeCipher cipher = new EnvelopeCipher();
    private final DataKey key = DataKey.generate();

    @AfterEach
    void destroyKey() {
        key.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 8192, 1_000_003})
    void opens_what_it_sealed(int length) {
        byte[] plaintext = new byte[length];
        new Random(length).nextBytes(plaintext);

        SealedEnvelope envelope = cipher.seal(key, CONTEXT, plaintext);

        assertThat(cipher.open(key, CONTEXT, envelope)).isEqualTo(plaintext);
    }

    @Test
    void seals_the_same_into_different_bytes() {
        SealedEnvelope first = cipher.seal(key, CONTEXT, ADVICE);

        SealedEnvelope second = cipher.seal(key, CONTEXT, ADVICE);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void lets_nothing_of_the_plaintext_through() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertThat(HexFormat.of().formatHex(envelope.bytes()))
                .doesNotContain(HexFormat.of().formatHex(ADVICE, 0, 8));
    }

    @Test
    void refuses_an_envelope_with_any_one_bit_flipped() {
        byte[] sealed = cipher.seal(key, CONTEXT, ADVICE).bytes();

        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> cipher.open(key, CONTEXT, new SealedEnvelope(altered)))
                    .as("bit %s", bit)
                    .isInstanceOf(EnvelopeRefused.class);
        }
    }

    @Test
    void refuses_an_envelope_cut_short_anywhere() {
        byte[] sealed = cipher.seal(key, CONTEXT, ADVICE).bytes();

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open(key, CONTEXT, new SealedEnvelope(cut)))
                    .as("first %s bytes", length)
                    .isInstanceOf(EnvelopeRefused.class);
        }
    }

    @Test
    void refuses_an_envelope_with_a_byte_too_many() {
        byte[] sealed = cipher.seal(key, CONTEXT, ADVICE).bytes();

        assertRefused(CONTEXT, new SealedEnvelope(Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void refuses_a_subject_with_any_one_bit_flipped() {
        assertEveryFlipRefused(CONTEXT.subject(), flipped -> context(flipped, "college-1", "consent", "reg-17"));
    }

    @Test
    void refuses_a_recipient_with_any_one_bit_flipped() {
        assertEveryFlipRefused(CONTEXT.recipient(), flipped -> context("disclosure-1", flipped, "consent", "reg-17"));
    }

    @Test
    void refuses_a_basis_with_any_one_bit_flipped() {
        assertEveryFlipRefused("consent", flipped -> context("disclosure-1", "college-1", flipped, "reg-17"));
    }

    @Test
    void refuses_another_subject() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertRefused(context("disclosure-2", "college-1", "consent", "reg-17"), envelope);
    }

    @Test
    void refuses_another_recipient() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertRefused(context("disclosure-1", "college-2", "consent", "reg-17"), envelope);
    }

    @Test
    void refuses_subject_and_recipient_swapped() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertRefused(context("college-1", "disclosure-1", "consent", "reg-17"), envelope);
    }

    @Test
    void refuses_a_basis_fewer() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertRefused(context("disclosure-1", "college-1", "consent"), envelope);
    }

    @Test
    void refuses_a_basis_more() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);

        assertRefused(context("disclosure-1", "college-1", "consent", "reg-13", "reg-17"), envelope);
    }

    @Test
    void refuses_under_another_key() {
        try (DataKey another = DataKey.generate()) {
            SealedEnvelope envelope = cipher.seal(another, CONTEXT, ADVICE);

            assertRefused(CONTEXT, envelope);
        }
    }

    @Test
    void does_not_seal_with_a_destroyed_key() {
        key.destroy();

        assertThatIllegalStateException().isThrownBy(() -> cipher.seal(key, CONTEXT, ADVICE));
    }

    @Test
    void does_not_open_with_a_destroyed_key() {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);
        key.destroy();

        assertThatIllegalStateException().isThrownBy(() -> cipher.open(key, CONTEXT, envelope));
    }

    @Test
    void many_threads_share_one() {
        boolean allOpened = IntStream.range(0, 2_000)
                .parallel()
                .allMatch(i -> {
                    EnvelopeContext context = context("disclosure-" + i, "college-1");
                    return Arrays.equals(ADVICE, cipher.open(key, context, cipher.seal(key, context, ADVICE)));
                });

        assertThat(allOpened).isTrue();
    }

    /** Flips each of the seven bits of each ASCII character. */
    private void assertEveryFlipRefused(String text, Function<String, EnvelopeContext> contextWith) {
        SealedEnvelope envelope = cipher.seal(key, CONTEXT, ADVICE);
        for (int bit = 0; bit < text.length() * 7; bit++) {
            char[] flipped = text.toCharArray();
            flipped[bit / 7] ^= (char) (1 << bit % 7);
            assertRefused(contextWith.apply(new String(flipped)), envelope);
        }
    }

    private void assertRefused(EnvelopeContext context, SealedEnvelope envelope) {
        assertThatThrownBy(() -> cipher.open(key, context, envelope))
                .isInstanceOfSatisfying(
                        EnvelopeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_AUTHENTIC))
                .hasMessage("Envelope refused: NOT_AUTHENTIC")
                .hasNoCause();
    }

    private static EnvelopeContext context(String subject, String recipient, String... bases) {
        return new EnvelopeContext(subject, recipient, new TreeSet<>(List.of(bases)));
    }
}
