package org.ehchub.security.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EnvelopeContextTest {

    /** Pinned: sealed bytes in brokers and journals depend on it. */
    @Test
    void its_additional_data_is_what_the_grammar_says() {
        var context = new EnvelopeContext("d-1", "collège", new TreeSet<>(List.of("reg-17", "consent")));

        byte[] additionalData = context.toAdditionalData();

        assertThat(HexFormat.of().formatHex(additionalData))
                .isEqualTo("45484301" // "EHC", version 1
                        + "00000003" + "642d31" // d-1
                        + "00000008" + "636f6c6cc3a86765" // collège
                        + "00000002" // two bases, sorted
                        + "00000007" + "636f6e73656e74" // consent
                        + "00000006" + "7265672d3137"); // reg-17
    }

    @Property(tries = 500)
    void its_additional_data_can_be_read_back_so_no_two_contexts_share_it(
            @ForAll("texts") String subject, @ForAll("texts") String recipient, @ForAll("bases") Set<String> bases)
            throws IOException {
        var context = new EnvelopeContext(subject, recipient, new TreeSet<>(bases));

        EnvelopeContext readBack = read(context.toAdditionalData());

        assertThat(readBack).isEqualTo(context);
    }

    @Test
    void sorts_bases_its_own_way_whatever_order_they_came_in() {
        var backwards = new TreeSet<String>(Comparator.reverseOrder());
        backwards.addAll(List.of("consent", "reg-17"));

        var context = new EnvelopeContext("d-1", "college", backwards);

        assertThat(context.bases()).containsExactly("consent", "reg-17");
    }

    @Test
    void keeps_its_own_copy_of_the_bases() {
        var bases = new TreeSet<>(List.of("consent"));
        var context = new EnvelopeContext("d-1", "college", bases);

        bases.add("reg-17");

        assertThat(context.bases()).containsExactly("consent");
    }

    @Test
    void its_bases_cannot_be_changed() {
        var context = new EnvelopeContext("d-1", "college", new TreeSet<>());

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> context.bases().add("consent"));
    }

    @Test
    void has_a_subject() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeContext(" ", "college", new TreeSet<>()));
    }

    @Test
    void has_a_recipient() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeContext("d-1", "", new TreeSet<>()));
    }

    @Test
    void has_no_blank_basis() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvelopeContext("d-1", "college", new TreeSet<>(List.of(""))));
    }

    @Test
    void refuses_text_that_has_no_utf_8_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvelopeContext("d-\uD800", "college", new TreeSet<>()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank() && UTF_8.newEncoder().canEncode(text));
    }

    @Provide
    Arbitrary<Set<String>> bases() {
        return texts().set().ofMaxSize(4);
    }

    private static EnvelopeContext read(byte[] additionalData) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(additionalData))) {
            assertThat(in.readNBytes(4)).containsExactly('E', 'H', 'C', 1);
            String subject = readText(in);
            String recipient = readText(in);
            var bases = new TreeSet<String>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                bases.add(readText(in));
            }
            assertThat(in.available()).isZero();
            return new EnvelopeContext(subject, recipient, bases);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
