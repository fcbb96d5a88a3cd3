package org.ehchub.mappings.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Translated;
import org.ehchub.mappings.translate.Translation.Untranslatable;
import org.hl7.fhir.r4.model.Bundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whatever FHIR a sender gets wrong, the answer is problems, never an exception. */
class MutatedBundleTest {

    private static final AgencyId SENDER = new AgencyId("northmere-nhs-trust");
    private static final JsonMapper JSON = JsonMapper.shared();
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

    private static final List<String> RUBBISH =
            List.of("zz", "#", "#zz", "a\u0007b", "urn:x", "-1", "1E+999999999", "https://ehchub.org/fhir/Id/agency");

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
        bundle.ifPresent(found -> assertAnswered(inbound.translate(found, SENDER)));
    }

    private static void assertAnswered(Translation translation) {
        switch (translation) {
            case Translated translated -> assertThat(translated.message().heading().source()).isEqualTo(SENDER);
            case Untranslatable bad -> assertThat(bad.problems()).allSatisfy(problem -> {
                assertThat(problem.text()).isNotBlank();
                assertThat(problem.code()).isNotNull();
            });
        }
    }

    /** Empty when the parser itself refuses what is left, which is not the translator's to answer. */
    private static Optional<Bundle> mutated(String json, long seed) {
        Random random = new Random(seed);
        ObjectNode bundle = (ObjectNode) JSON.readTree(json);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            mutate(bundle, random);
        }
        try {
            return Optional.of(FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, bundle.toString()));
        } catch (RuntimeException refusedByParser) {
            return Optional.empty();
        }
    }

    /** Walks down at random and then removes, repeats or overwrites what it has come to. */
    private static void mutate(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = object.propertyNames().stream().toList();
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (value.isContainer() && random.nextInt(8) > 0) {
                mutate(value, random);
            } else if (FREE_TEXT.contains(name) && random.nextBoolean()) {
                object.set(name, StringNode.valueOf(RUBBISH.get(random.nextInt(RUBBISH.size()))));
            } else if (!name.equals("resourceType")) {
                object.remove(name);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            JsonNode value = array.get(index);
            switch (random.nextInt(10)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(value.deepCopy());
                default -> mutate(value, random);
            }
        }
    }
}
