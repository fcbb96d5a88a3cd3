package org.ehchub.routes.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.mappings.translate.DeliveryNote;

/** The medical advice the trust of the {@link World} gives, canonical and as the FHIR document Bundle it pushes. */
public final class Advice {

    private static final Topic[] TOPICS = {Topic.HISTORY, Topic.NEEDS, Topic.OUTCOMES, Topic.PROVISION};

    private Advice() {}

    /**
     * Advice on child n of the world, in answer to the council's request.
     *
     * @param text what each of its four items says
     */
    public static AssessmentReport report(int n, String document, int version, String text) {
        var heading = new Heading(
                document, version, World.TRUST, World.reference(n), Set.of(), LocalDate.of(2026, 3, 2), false);
        List<InformationItem> items =
                IntStream.range(0, TOPICS.length).mapToObj(i -> item(TOPICS[i], text)).toList();
        return new AssessmentReport(heading, AdviceKind.MEDICAL, Optional.of(World.requestOf(n)), items);
    }

    /** The same advice with a fifth item, of mental health, which says this. */
    public static AssessmentReport withMentalHealth(AssessmentReport report, String text) {
        InformationItem ordinary = report.items().getFirst();
        var sensitive = new InformationItem(
                "mental-health",
                ordinary.category(),
                ordinary.topic(),
                "Section on mental health",
                text,
                Optional.empty(),
                ordinary.author(),
                Confidentiality.NORMAL,
                Set.of(Sensitivity.MENTAL_HEALTH),
                List.of(),
                List.of());
        return report.with(report.heading(), Stream.concat(report.items().stream(), Stream.of(sensitive)).toList());
    }

    private static InformationItem item(Topic topic, String text) {
        return new InformationItem(
                topic.name().toLowerCase(Locale.ROOT),
                AdviceKind.MEDICAL,
                topic,
                "Section on " + topic.name().toLowerCase(Locale.ROOT),
                text,
                Optional.of("In short: " + text.substring(0, Math.min(40, text.length()))),
                new Authorship("Dr Sam Invented", "Paediatrician", World.TRUST, LocalDate.of(2026, 3, 2)),
                Confidentiality.NORMAL,
                Set.of(),
                List.of(),
                List.of());
    }

    /**
     * The same as the trust sends it.
     *
     * @param identifier the Bundle's identifier, the hub's idempotency key
     */
    public static byte[] bundle(String identifier, AssessmentReport report) {
        var note = new DeliveryNote(identifier, World.COUNCIL, Map.of(), Instant.parse("2026-03-02T09:00:00Z"));
        var bundle = new FhirOutboundTranslator().translate(report, note);
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }
}
