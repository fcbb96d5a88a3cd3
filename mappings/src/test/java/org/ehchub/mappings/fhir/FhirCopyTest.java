package org.ehchub.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.translate.DeliveryNote;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What a recipient can tell from a copy beside its content. */
class FhirCopyTest {

    private static final EhcMessage MESSAGE = report().retaining(Set.of("section-1", "section-2", "section-5"));
    private static final DeliveryNote NOTE = new DeliveryNote(
            "d-1",
            new AgencyId("northmere-education"),
            Map.of("section-1", "consent", "section-2", "send-reg-8", "section-5", "send-reg-8"),
            Instant.parse("2026-11-21T09:30:00Z"));

    private final Bundle copy = new FhirOutboundTranslator().translate(MESSAGE, NOTE);

    @Test
    void theBundleIsIdentifiedByItsDisclosure() {
        assertThat(copy.getIdentifier().getSystem()).isEqualTo(FhirCodes.DISCLOSURE);
        assertThat(copy.getIdentifier().getValue()).isEqualTo("d-1");
    }

    @Test
    void theSameDisclosureWrittenAgainIsTheSameBundle() {
        Bundle again = new FhirOutboundTranslator().translate(MESSAGE, NOTE);

        assertThat(json(again)).isEqualTo(json(copy));
    }

    @Test
    void itSaysThatSomethingWasWithheldButNotWhat() {
        SectionComponent last = composition().getSection().getLast();

        assertThat(composition().getMeta().getSecurity(FhirCodes.OBSERVATION_VALUE, "REDACTED"))
                .isNotNull();
        assertThat(last.getEmptyReason().getCodingFirstRep().getCode()).isEqualTo("withheld");
        assertThat(json(copy)).doesNotContain("section-3", "section-4", "Outcomes", "standard score");
    }

    @Test
    void eachBasisNamesTheSectionsSharedOnIt() {
        List<Provenance> provenances = all(Provenance.class);

        assertThat(provenances)
                .extracting(found -> found.getReasonFirstRep().getCodingFirstRep().getCode())
                .containsExactly("consent", "send-reg-8");
        assertThat(provenances.getLast().getTarget())
                .extracting(target -> target.getExtensionByUrl(FhirCodes.TARGET_ELEMENT)
                        .getValue()
                        .primitiveValue())
                .containsExactly("section-2", "section-5");
    }

    @Test
    void everyReferenceIsInTheBundle() {
        Set<String> urls = copy.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .collect(Collectors.toSet());

        List<Reference> references = all(Resource.class).stream()
                .flatMap(resource -> FhirFormat.CONTEXT
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(resource, Reference.class)
                        .stream())
                .filter(Reference::hasReference)
                .toList();

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(urls)
                .contains(reference.getReference()));
    }

    private Composition composition() {
        return all(Composition.class).getFirst();
    }

    private <T extends Resource> List<T> all(Class<T> type) {
        return copy.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String json(Bundle bundle) {
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle);
    }

    private static EhcMessage report() {
        Path file = Path.of("src", "test", "resources", "golden", "fhir", "speech-and-language-report", "canonical.json");
        try {
            return new CanonicalJson().read(Files.readString(file).getBytes(UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
