package org.ehchub.mappings.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.Mutation;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.hl7.fhir.r4.model.Bundle;

/** Whatever FHIR a sender gets wrong, the answer is problems, never an exception. */
class MutatedBundleTest {

    private static final AgencyId SENDER = new AgencyId("northmere-nhs-trust");
    private static final List<String> SCENARIOS = List.of(
            "speech-and-language-report",
            "medical-advice-with-restricted-item",
            "transition-adulthood-advice",
            "final-plan-with-personal-budget",
            "advice-request");

    /** The elements whose values no parser checks. */
    private static final Set<String> FREE_TEXT = Set.of(
            "value", "system", "text", "title", "display", "reference", "family", "description", "contentType", "url",
            "valueString", "fullUrl", "id");

    private final FhirInboundTranslator inbound = new FhirInboundTranslator();

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Provide
    Arbitrary<String> scenarios() {
        return Arbitraries.of(SCENARIOS);
    }

    @Property(tries = 200)
    void generatedDocumentsWithElementsMissing(
            @ForAll("messages") EhcMessage message, @ForAll long seed) {
        Bundle bundle = new FhirOutboundTranslator().translate(message, RoundTrip.note(message));

        assertAnswered(mutated(FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle), seed));
    }

    @Property(tries = 300)
    void lifelikeDocumentsWithElementsMissing(@ForAll("scenarios") String scenario, @ForAll long seed)
            throws IOException {
        Path in = Path.of("src", "test", "resources", "golden", "fhir", scenario, "in.json");

        assertAnswered(mutated(Files.readString(in), seed));
    }

    private void assertAnswered(Optional<Bundle> bundle) {
        Statistics.collect(bundle.isPresent() ? "reached the translator" : "refused by the parser");
        Statistics.coverage(
                coverage -> coverage.check("reached the translator").percentage(share -> share > 60));
        bundle.ifPresent(found -> Mutation.assertAnswered(inbound.translate(found, SENDER)));
    }

    /** Empty when the parser itself refuses what is left, which is not the translator's to answer. */
    private static Optional<Bundle> mutated(String json, long seed) {
        try {
            return Optional.of(FhirFormat.CONTEXT
                    .newJsonParser()
                    .parseResource(Bundle.class, Mutation.damaged(json, seed, FREE_TEXT)));
        } catch (RuntimeException refusedByParser) {
            return Optional.empty();
        }
    }
}
