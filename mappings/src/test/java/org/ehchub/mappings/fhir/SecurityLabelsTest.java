package org.ehchub.mappings.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Translated;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.DocumentConfidentiality;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label is never read more laxly than it is meant. Section 3 of the report has an Observation as its entry. */
class SecurityLabelsTest {

    private final Bundle bundle = report();
    private final Composition composition =
            (Composition) bundle.getEntry().getFirst().getResource();

    @Test
    void theDocumentsConfidentialityHoldsForEverySection() {
        composition.setConfidentiality(DocumentConfidentiality.R);

        assertThat(items()).extracting(InformationItem::confidentiality).containsOnly(Confidentiality.RESTRICTED);
    }

    @Test
    void aSectionsLaxerLabelDoesNotUndoTheDocuments() {
        composition.setConfidentiality(DocumentConfidentiality.V);
        label(composition.getSectionFirstRep(), FhirCodes.CONFIDENTIALITY, "N");

        assertThat(items().getFirst().confidentiality()).isEqualTo(Confidentiality.VERY_RESTRICTED);
    }

    @Test
    void theDocumentsSensitivityHoldsForEverySection() {
        composition.getMeta().addSecurity(FhirCodes.ACT_CODE, "SEX", null);

        assertThat(items()).extracting(InformationItem::sensitivities).containsOnly(
                Set.of(Sensitivity.SEXUAL_HEALTH));
    }

    @Test
    void aDocumentLabelledInlineKeepsItsSectionsApart() {
        composition.setConfidentiality(DocumentConfidentiality.R);
        composition.getMeta().addSecurity(FhirCodes.ACT_CODE, "PROCESSINLINELABEL", null);
        composition.getMeta().addSecurity(FhirCodes.ACT_CODE, "SEX", null);
        label(composition.getSectionFirstRep(), FhirCodes.CONFIDENTIALITY, "N");

        assertThat(items().getFirst().confidentiality()).isEqualTo(Confidentiality.NORMAL);
        assertThat(items().getFirst().sensitivities()).isEmpty();
        assertThat(items().getLast().confidentiality()).isEqualTo(Confidentiality.RESTRICTED);
    }

    @Test
    void anEntrysLabelHoldsForItsSection() {
        Observation observation = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .findFirst()
                .orElseThrow();
        observation.getMeta().addSecurity(FhirCodes.CONFIDENTIALITY, "V", null);

        assertThat(items().get(2).confidentiality()).isEqualTo(Confidentiality.VERY_RESTRICTED);
        assertThat(items().getFirst().confidentiality()).isEqualTo(Confidentiality.NORMAL);
    }

    @Test
    void aNestedSectionsLabelHoldsForTheWhole() {
        label(composition.getSection().get(1).getSectionFirstRep(), FhirCodes.CONFIDENTIALITY, "R");

        assertThat(items().get(1).confidentiality()).isEqualTo(Confidentiality.RESTRICTED);
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, SEXUAL_HEALTH", "HIV, SEXUAL_HEALTH", "MH, MENTAL_HEALTH", "PSY, MENTAL_HEALTH",
        "SDV, BEYOND_REQUEST", "ETH, BEYOND_REQUEST", "NEW, BEYOND_REQUEST"
    })
    void publishedSensitivitiesNeedExplicitConsent(String code, Sensitivity meant) {
        label(composition.getSectionFirstRep(), FhirCodes.ACT_CODE, code);

        assertThat(items().getFirst().sensitivities()).containsExactly(meant);
    }

    private List<InformationItem> items() {
        Translation translation =
                new FhirInboundTranslator().translate(bundle, new AgencyId("northmere-nhs-trust"));
        assertThat(translation).isInstanceOf(Translated.class);
        return translation instanceof Translated translated ? translated.message().items() : List.of();
    }

    private static void label(SectionComponent section, String system, String code) {
        section.addExtension(FhirCodes.INLINE_LABEL, new Coding().setSystem(system).setCode(code));
    }

    private static Bundle report() {
        Path in = Path.of("src", "test", "resources", "golden", "fhir", "speech-and-language-report", "in.json");
        try {
            return FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, Files.readString(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
