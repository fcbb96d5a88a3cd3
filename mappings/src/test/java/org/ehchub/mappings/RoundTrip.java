package org.ehchub.mappings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Translated;

/** What every format's round trip needs. */
public final class RoundTrip {

    private static final CanonicalJson JSON = new CanonicalJson();

    private RoundTrip() {}

    /** A note that shares every item of the message on one basis. */
    public static DeliveryNote note(EhcMessage message) {
        Map<String, String> bases = message.items().stream()
                .collect(Collectors.toMap(InformationItem::id, item -> "send-regulations-8"));
        return new DeliveryNote(
                "0e2f7c1a-6f0e-4b55-9f0a-6a4f3c0d2b11",
                new AgencyId("northmere-education"),
                bases,
                Instant.parse("2026-11-21T09:30:00Z"));
    }

    /** Fails, showing the problems, unless the translation is exactly the message. */
    public static void assertSame(Translation translation, EhcMessage message) {
        assertThat(translation).isInstanceOf(Translated.class);
        if (translation instanceof Translated translated) {
            assertThat(written(translated.message())).isEqualTo(written(message));
            assertThat(translated.message()).isEqualTo(message);
        }
    }

    /** Shows the words, which {@code toString} hides; these children are invented. */
    private static String written(EhcMessage message) {
        return new String(JSON.write(message), UTF_8);
    }
}
