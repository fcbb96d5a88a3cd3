package org.ehchub.routes.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.NhsNumbers;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not manage a child's consents learns nothing of the child nor of a consent; who may leaves its trace. */
@HubTest
class ConsentAccessTest {

    private static final String PATH = "/fhir/R4/Consent";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Circle circle;

    private Case child;
    private String theirs;
    private String body;
    private final String nobodys = UUID.randomUUID().toString();

    @BeforeEach
    void recordAConsent() {
        child = caseload.open();
        caseload.involve(child.child(), TestRegister.COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
        HttpResponse<String> answer = clients.council().push(PATH, SampleConsent.about(child).json());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        body = answer.body();
        theirs = SampleConsent.read(body).getIdElement().getIdPart();
    }

    private static HttpResponse<String> search(AgencyClient client, String number) {
        return client.push(
                PATH + "/_search",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + number));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("\"lastUpdated\": *\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @Test
    void anotherCouncilReadsNothing() {
        AgencyClient other = clients.otherCouncil();

        HttpResponse<String> read = other.get(PATH + "/" + theirs);

        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(told(read)).isEqualTo(told(other.get(PATH + "/" + nobodys)));
        assertThat(told(other.get(PATH + "/" + theirs + "/_history/1")))
                .isEqualTo(told(other.get(PATH + "/" + nobodys + "/_history/1")));
    }

    @Test
    void anotherCouncilFindsNothing() {
        AgencyClient other = clients.otherCouncil();
        String unknown = NhsNumbers.number(99_999).value();

        HttpResponse<String> found = search(other, child.nhsNumber().value());

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(told(found)).isEqualTo(told(search(other, unknown)));
        assertThat(told(other.get(PATH + "?patient=Patient/" + child.child())))
                .isEqualTo(told(other.get(PATH + "?patient=Patient/" + nobodys)));
    }

    @Test
    void anotherCouncilWritesNothing() {
        AgencyClient other = clients.otherCouncil();
        String unknown = NhsNumbers.number(99_998).value();

        HttpResponse<String> created = other.push(PATH, SampleConsent.about(child).json());
        HttpResponse<String> updated = other.put(PATH + "/" + theirs, body, "If-Match", "W/\"1\"");

        assertThat(created.statusCode()).isEqualTo(422);
        assertThat(told(created)).isEqualTo(told(other.push(PATH, SampleConsent.about(unknown).json())));
        assertThat(updated.statusCode()).isEqualTo(404);
        assertThat(told(updated))
                .isEqualTo(told(other.put(PATH + "/" + nobodys, body.replace(theirs, nobodys), "If-Match", "W/\"1\"")));
    }

    @Test
    void anotherCouncilOfTheCircleMayEndIt() {
        caseload.involve(child.child(), TestRegister.OTHER_COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
        String withdrawn = SampleConsent.json(SampleConsent.read(body).setStatus(ConsentState.INACTIVE));

        HttpResponse<String> answer =
                clients.otherCouncil().put(PATH + "/" + theirs, withdrawn, "If-Match", "W/\"1\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SampleConsent.read(clients.council().get(PATH + "/" + theirs).body()))
                .satisfies(shown -> {
                    assertThat(shown.getStatus()).isEqualTo(ConsentState.INACTIVE);
                    assertThat(shown.getOrganizationFirstRep().getIdentifier().getValue())
                            .isEqualTo(TestRegister.OTHER_COUNCIL.value());
                });
    }

    @Test
    void anAgencyWhosePartHasEndedReadsNothingMore() {
        circle.end(
                child.child(),
                TestRegister.COUNCIL,
                InvolvementRole.COUNCIL_EDUCATION,
                LocalDate.of(2026, 1, 2),
                "test");

        assertThat(clients.council().get(PATH + "/" + theirs).statusCode()).isEqualTo(404);
    }

    @Test
    void whoManagesNoConsentsIsForbidden() {
        AgencyClient trust = clients.trust();

        assertThat(List.of(
                        trust.get(PATH + "/" + theirs).statusCode(),
                        trust.get(PATH + "/" + nobodys).statusCode(),
                        search(trust, child.nhsNumber().value()).statusCode(),
                        trust.get(PATH + "?patient=Patient/" + child.child()).statusCode(),
                        trust.push(PATH, body).statusCode(),
                        trust.put(PATH + "/" + theirs, body, "If-Match", "W/\"1\"").statusCode()))
                .containsOnly(403);
    }

    @Test
    void whatAnAgencyDidStandsInItsAuditEvents() {
        clients.council().get(PATH + "/" + theirs);
        search(clients.council(), child.nhsNumber().value());

        assertThat(told(clients.council(), theirs)).containsExactlyInAnyOrder("CONSENT_GIVEN", "CONSENT_READ");
        assertThat(told(clients.council(), TestRegister.COUNCIL.value())).contains("CONSENTS_SEARCHED");
        assertThat(told(clients.otherCouncil(), theirs)).isEmpty();
    }

    private static List<String> told(AgencyClient client, String subject) {
        String answer = client.get("/fhir/R4/AuditEvent?_count=200").body();
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, answer).getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .filter(audit -> audit.getEntity().stream()
                        .anyMatch(entity -> subject.equals(entity.getWhat().getIdentifier().getValue())))
                .flatMap(audit -> audit.getSubtype().stream())
                .map(Coding::getCode)
                .filter(code -> code.startsWith("CONSENT"))
                .toList();
    }
}
