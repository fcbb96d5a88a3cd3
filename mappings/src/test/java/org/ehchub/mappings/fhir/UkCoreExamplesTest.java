package org.ehchub.mappings.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Untranslatable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/**
 * UK Core's published examples, each as it is or as the first entry of a document. None carries what the hub needs, so
 * each is answered with problems; none is answered with an exception.
 */
class UkCoreExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "..", "shared", "fhir", "ukcore", "examples");
    private static final AgencyId SENDER = new AgencyId("northmere-nhs-trust");

    private final FhirInboundTranslator inbound = new FhirInboundTranslator();

    @Test
    void everyExampleIsAnsweredWithProblems() throws IOException {
        assumeTrue(Files.isDirectory(EXAMPLES), "Skipped: there are no UK Core examples beside the project");
        List<Translation> answers = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                answers.add(inbound.translate(bundle(Files.readString(file)), SENDER));
            }
        }

        assertThat(answers).hasSizeGreaterThanOrEqualTo(14).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(Untranslatable.class));
    }

    @Test
    void aDischargeCompositionIsToldEverythingItLacks() throws IOException {
        Path discharge = EXAMPLES.resolve("UKCore-Composition-Discharge-Example.xml");
        assumeTrue(Files.exists(discharge), "Skipped: there are no UK Core examples beside the project");

        Translation answer = inbound.translate(bundle(Files.readString(discharge)), SENDER);

        assertThat(answer).isInstanceOfSatisfying(Untranslatable.class, bad -> assertThat(bad.problems())
                .extracting(problem -> problem.path())
                .contains("Bundle.entry[0].resource.category", "Bundle.entry[0].resource.subject"));
    }

    private static Bundle bundle(String xml) {
        Resource resource = (Resource) FhirFormat.CONTEXT.newXmlParser().parseResource(xml);
        if (resource instanceof Bundle bundle) {
            return bundle;
        }
        Bundle document = new Bundle().setType(BundleType.DOCUMENT);
        document.addEntry().setResource(resource);
        return document;
    }
}
