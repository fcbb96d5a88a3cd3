package org.ehchub.consent.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.World;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;

/** UK Core's own example is of another policy and says neither who consented nor to what: it is refused for all of it. */
class UkCoreExampleTest {

    private static final Path EXAMPLE = Path.of(
            "..", "..", "shared", "fhir", "ukcore", "examples", "UKCore-Consent-ForInformationAccess-Example.xml");

    @Test
    void everythingItLacksIsTold() throws IOException {
        assumeTrue(Files.exists(EXAMPLE), "Skipped: there are no UK Core examples beside the project");
        Consent example =
                FhirFormat.CONTEXT.newXmlParser().parseResource(Consent.class, Files.readString(EXAMPLE));

        ConsentReading reading = InboundConsent.read(
                example, new Directory(
                        key -> Optional.empty(), new RememberedPeople(), World.AGENCIES, Set.of(), AnyConsent.NOW));

        assertThat(reading).isInstanceOfSatisfying(ConsentReading.NotUnderstood.class, refused -> assertThat(
                        refused.problems())
                .extracting(Problem::path)
                .contains(
                        "Consent.text",
                        "Consent.policy",
                        "Consent.policy[0].authority",
                        "Consent.patient",
                        "Consent.performer[0]",
                        "Consent.organization[0].reference",
                        "Consent.provision.type",
                        "Consent.provision.purpose[0]"));
    }
}
