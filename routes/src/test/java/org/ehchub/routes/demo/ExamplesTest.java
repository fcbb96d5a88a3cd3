package org.ehchub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirInboundTranslator;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Translation;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the README sends. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"health-advice.json", "health-advice.xml", "health-advice-message.json"})
    void theHubUnderstandsTheExample(String file) throws IOException {
        // when
        Translation translation = read(file);

        // then
        assertThat(translation).isInstanceOf(Translation.Translated.class);
    }

    @Test
    void everyProblemOfTheExampleWithProblemsIsTold() throws IOException {
        // when
        Translation translation = read("health-advice-with-problems.json");

        // then
        assertThat(translation)
                .asInstanceOf(InstanceOfAssertFactories.type(Translation.Untranslatable.class))
                .extracting(Translation.Untranslatable::problems, InstanceOfAssertFactories.list(Problem.class))
                .map(Problem::code)
                .contains(Problem.Code.MISSING, Problem.Code.INVALID_IDENTIFIER);
    }

    private static Translation read(String file) throws IOException {
        IParser parser =
                file.endsWith(".xml") ? FhirFormat.CONTEXT.newXmlParser() : FhirFormat.CONTEXT.newJsonParser();
        Bundle bundle = parser.parseResource(Bundle.class, Files.readString(EXAMPLES.resolve(file)));
        return new FhirInboundTranslator().translate(bundle, new AgencyId("northmere-nhs-trust"));
    }
}
