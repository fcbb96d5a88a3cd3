package org.ehchub.routes.demo.standins;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirInboundTranslator;
import org.ehchub.mappings.translate.Translation;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceBundleTest {

    private static final AgencyId TRUST = new AgencyId("northmere-nhs-trust");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ChildRef CHILD = new ChildRef(
            Optional.of(new NhsNumber("9990138370")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new PersonName("Maya", "Okonkwo"),
            LocalDate.of(2018, 5, 4));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community-paediatrician",
                "hearing-support",
                "mental-health",
                "music-therapy",
                "occupational-therapy",
                "preparation-for-adulthood",
                "social-care",
                "speech-and-language"
            })
    void theHubReadsWhatTheStandInsMean(String document) {
        // given
        AssessmentReport meant = (AssessmentReport) new Documents()
                .fill(document, "advice/1", TRUST, CHILD, Optional.of("request/1"), TODAY);
        String sent = FhirFormat.CONTEXT
                .newXmlParser()
                .encodeResourceToString(AdviceBundle.message(meant, "Northmere Community NHS Trust"));

        // when
        Translation read = read(FhirFormat.CONTEXT.newXmlParser(), sent);

        // then
        assertThat(read)
                .asInstanceOf(InstanceOfAssertFactories.type(Translation.Translated.class))
                .extracting(Translation.Translated::message)
                .asInstanceOf(InstanceOfAssertFactories.type(AssessmentReport.class))
                .satisfies(report -> {
                    assertThat(report.kind()).isEqualTo(meant.kind());
                    assertThat(report.inAnswerTo()).isEqualTo(meant.inAnswerTo());
                    assertThat(report.heading()).isEqualTo(meant.heading());
                    assertThat(report.items()).map(AdviceBundleTest::said).isEqualTo(meant.items().stream()
                            .map(AdviceBundleTest::said)
                            .toList());
                });
    }

    private static Translation read(IParser parser, String sent) {
        return new FhirInboundTranslator().translate(parser.parseResource(Bundle.class, sent), TRUST);
    }

    /** What is said, about what, how closely held; by whom is the sender's, whose own staff are all its authors. */
    private static String said(InformationItem item) {
        return String.join(
                "|",
                item.id(),
                item.category().code(),
                item.topic().name(),
                item.title(),
                item.narrative(),
                item.summary().orElse(""),
                item.confidentiality().code(),
                item.sensitivities().toString(),
                item.author().name(),
                String.valueOf(item.details().size()));
    }
}
