package org.ehchub.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The staff's two APIs on a whole hub. */
@HubTest
class StaffApiTest {

    private static final String CONSENT = """
            {"answer": "given", "givenBy": "parent", "name": "Ada Wimbleflower", "relationship": "mother",
             "parentalResponsibility": true, "howTaken": "meeting",
             "purposes": ["support"], "recipients": {"agencies": ["eastmere-college"]}}""";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private Caseload caseload;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ConsentRegistry consents;

    @LocalServerPort
    private int port;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    private StaffClient officer;
    private StaffClient operator;
    private Case child;

    @BeforeEach
    void open() {
        officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, port, passwords);
        operator = new StaffClient(StaffRole.OPERATIONS, port, passwords);
        child = caseload.open();
    }

    @Test
    void findsAChildByEitherNumberAndSaysSoInTheLedger() {
        int before = searches();

        var byNhsNumber = search("{\"nhsNumber\": \"%s\"}".formatted(child.nhsNumber().value()));
        var byLocalId =
                search("{\"agency\": \"eastmere-education\", \"localId\": \"%s\"}".formatted(child.localId()));

        assertThat(read(byNhsNumber).path("child").stringValue()).isEqualTo(child.child().toString());
        assertThat(read(byLocalId).path("child").stringValue()).isEqualTo(child.child().toString());
        assertThat(searches()).isEqualTo(before + 2);
    }

    @Test
    void findsNobodyByNumbersOfNobody() {
        assertProblem(search("{\"nhsNumber\": \"9999999999\"}"), 404, "not-found");
    }

    @Test
    void refusesASearchThatIsNone() {
        assertProblem(search("{\"nhsNumber\": \"9990000000\"}"), 422, "invalid-body");
        assertProblem(search("{}"), 422, "invalid-body");
        assertProblem(search("{\"nhsNumber\""), 400, "bad-request");
    }

    @Test
    void aConsentStartsWhatWasWithheldAndItsWithdrawalStopsItAgain() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);

        HttpResponse<String> recorded = record(CONSENT);
        assertThat(recorded.statusCode()).isEqualTo(201);
        caseload.awaitState(plan, DisclosureState.QUEUED);
        String consent = recorded.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> withdrawn = officer.post(
                consent + "/withdrawal", "", "If-Match", recorded.headers().firstValue("ETag").orElseThrow());

        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(withdrawn.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(read(withdrawn).path("status").stringValue()).isEqualTo("withdrawn");
        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
        JsonNode disclosure = read(officer.get("/api/consent/v1/children/" + child.child() + "/disclosures"))
                .path("disclosures")
                .path(0);
        assertThat(disclosure.path("standing").stringValue()).isEqualTo("withdrawn");
        assertThat(disclosure.path("reasons").path(0).stringValue()).isEqualTo("Consent was withdrawn");
        assertThat(disclosure.path("bases").path(0).path("code").stringValue()).isEqualTo("consent");
    }

    @Test
    void aRecordingThatIsSentTwiceRecordsOneConsent() {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = record(CONSENT, "Idempotency-Key", key);
        HttpResponse<String> second = record(CONSENT, "Idempotency-Key", key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        JsonNode consents = read(officer.get("/api/consent/v1/children/" + child.child() + "/consents"));
        assertThat(consents.path("consents").size()).isEqualTo(1);
    }

    @Test
    void aRecordingThatIsSentAgainAfterAnAmendmentRecordsNothing() {
        String key = UUID.randomUUID().toString();
        String location = record(CONSENT, "Idempotency-Key", key).headers().firstValue("Location").orElseThrow();
        ConsentId consent = new ConsentId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        ConsentTerms terms = consents.history(consent).getFirst().terms();
        ConsentTerms fromTomorrow = new ConsentTerms(
                terms.child(),
                terms.giver(),
                terms.capacity(),
                terms.howTaken(),
                terms.evidence(),
                terms.decidedAt(),
                terms.from().plusDays(1),
                terms.until(),
                terms.scope());
        consents.amend(consent, 1, fromTomorrow, "officer");

        HttpResponse<String> again = record(CONSENT, "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location")).contains(location);
    }

    @Test
    void aKeyIsForOneBody() {
        String key = UUID.randomUUID().toString();
        record(CONSENT, "Idempotency-Key", key);

        HttpResponse<String> other = record(CONSENT.replace("mother", "father"), "Idempotency-Key", key);

        assertProblem(other, 409, "key-reused");
    }

    @Test
    void aWithdrawalThatIsSentTwiceWithdrawsOnce() {
        String path = "/api/consent/v1/consents/" + caseload.consent(child).id() + "/withdrawal";

        officer.post(path, "", "If-Match", "\"1\"");
        HttpResponse<String> again = officer.post(path, "", "If-Match", "\"1\"");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void aWithdrawalNamesTheVersionThatCounts() {
        Consent consent = caseload.consent(child);
        String path = "/api/consent/v1/consents/" + consent.id() + "/withdrawal";

        assertProblem(officer.post(path, ""), 428, "version-required");
        assertProblem(officer.post(path, "", "If-Match", "\"7\""), 412, "changed-meanwhile");
        assertProblem(officer.post(path, "", "If-Match", "*"), 412, "changed-meanwhile");
        assertThat(officer.get("/api/consent/v1/consents/" + consent.id()).headers().firstValue("ETag"))
                .contains("\"1\"");
    }

    @Test
    void aRefusalCannotBeWithdrawn() {
        HttpResponse<String> refusal = record(CONSENT.replace("given\"", "refused\""));
        String path = refusal.headers().firstValue("Location").orElseThrow();

        assertProblem(officer.post(path + "/withdrawal", "", "If-Match", "\"1\""), 409, "not-possible");
    }

    @Test
    void tellsAllThatIsWrongWithAConsent() {
        HttpResponse<String> response = record("{\"answer\": \"given\", \"exclusion\": []}");

        assertProblem(response, 422, "invalid-body");
        assertThat(read(response).path("errors").findValuesAsString("pointer"))
                .contains("/givenBy", "/howTaken", "/purposes", "/recipients", "");
    }

    @Test
    void knowsNoChildItDoesNotKnow() {
        String nobody = "/api/consent/v1/children/" + UUID.randomUUID();

        assertProblem(officer.get(nobody), 404, "not-found");
        assertProblem(officer.post(nobody + "/consents", CONSENT), 404, "not-found");
    }

    @Test
    void seeingAChildIsAnAccess() {
        int before = events("information-governance", LedgerEventKind.CHILD_VIEWED);

        JsonNode shown = read(officer.get("/api/consent/v1/children/" + child.child()));

        assertThat(shown.path("decidesFrom").stringValue()).isEqualTo("2029-06-29");
        assertThat(shown.path("circle").size()).isEqualTo(3);
        assertThat(events("information-governance", LedgerEventKind.CHILD_VIEWED)).isEqualTo(before + 1);
    }

    @Test
    void operatorsSeeStatesAndReasonsAndNothingOfTheChild() {
        caseload.consent(child);
        DisclosureId plan = caseload.send(child, Caseload.CLUB, DisclosureState.PARKED);

        for (String path : new String[] {"arrivals", "disclosures", "backlogs", "parked", "disclosures/" + plan.value()}) {
            HttpResponse<String> response = operator.get("/api/operations/v1/" + path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("eastmere")
                    .doesNotContain(child.child().toString(), child.nhsNumber().value(), child.name(), child.localId());
        }
        JsonNode shown = read(operator.get("/api/operations/v1/disclosures/" + plan.value()));
        assertThat(shown.path("disclosure").path("state").stringValue()).isEqualTo("PARKED");
        assertThat(shown.path("disclosure").path("reasons").path(0).path("code").stringValue())
                .isEqualTo("RECIPIENT_NOT_CONFIGURED");
        assertThat(shown.path("timeline").values())
                .extracting(entry -> entry.path("text").stringValue())
                .containsExactly("Queued for its recipient", "Parked");
    }

    @Test
    void operatorsReplayWhatIsParkedAndNothingElse() {
        caseload.consent(child);
        DisclosureId parked = caseload.send(child, Caseload.CLUB, DisclosureState.PARKED);
        DisclosureId withheld = caseload.send(caseload.open(), Caseload.COLLEGE, DisclosureState.WITHHELD);

        assertThat(replay(parked.value()).statusCode()).isEqualTo(202);
        assertProblem(replay(withheld.value()), 409, "not-possible");
        assertProblem(replay("none"), 404, "not-found");
    }

    @Test
    void operatorsReplayAParkedArrival() {
        String arrival = caseload.park(child).value();

        HttpResponse<String> asDisclosure = replay(arrival);
        HttpResponse<String> asArrival = operator.post("/api/operations/v1/arrivals/" + arrival + "/replay", "");

        assertProblem(asDisclosure, 404, "not-found");
        assertThat(asArrival.statusCode()).isEqualTo(202);
        assertThat(read(asArrival).path("id").stringValue()).isEqualTo(arrival);
        assertProblem(operator.post("/api/operations/v1/arrivals/none/replay", ""), 404, "not-found");
    }

    private HttpResponse<String> search(String body) {
        return officer.post("/api/consent/v1/children/search", body);
    }

    private HttpResponse<String> record(String body, String... headers) {
        return officer.post("/api/consent/v1/children/" + child.child() + "/consents", body, headers);
    }

    private HttpResponse<String> replay(String disclosure) {
        return operator.post("/api/operations/v1/disclosures/" + disclosure + "/replay", "");
    }

    private int searches() {
        return events("information-governance", LedgerEventKind.SEARCHED);
    }

    private int events(String subject, LedgerEventKind kind) {
        return (int) ledger.about(subject).stream()
                .map(LedgerEvent::kind)
                .filter(kind::equals)
                .count();
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(read(response).path("code").stringValue()).isEqualTo(code);
    }
}
