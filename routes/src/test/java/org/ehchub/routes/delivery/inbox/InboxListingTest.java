package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureChanges;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.LeftOut;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class InboxListingTest {

    private static final String INBOX = "/agency/v1/disclosures";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private ChildRegister children;

    @Autowired
    private ArrivalJournal arrivals;

    @Autowired
    private DisclosureChanges disclosures;

    @Test
    void listsWhatWaitsAndWhereToGoOn() {
        // given
        long start = next(list(0, 0));
        String first = queueFor(TestRegister.COUNCIL);
        String second = queueFor(TestRegister.COUNCIL);

        // when
        JsonNode page = list(start, 0);

        // then
        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(list(next(page), 0))).isEmpty();
    }

    @Test
    void listsNobodyElses() {
        // given
        long start = next(list(0, 0));
        queueFor(TestRegister.EMPLOYER);

        // when
        JsonNode page = list(start, 0);

        // then
        assertThat(ids(page)).isEmpty();
    }

    @Test
    void waitingListingIsAnsweredWhenSomethingComes() throws Exception {
        // given
        long start = next(list(0, 0));
        CompletableFuture<JsonNode> waiting = inBackground(() -> list(start, 30));

        // when
        String queued = queueFor(TestRegister.COUNCIL);

        // then
        assertThat(ids(waiting.get(20, TimeUnit.SECONDS))).contains(queued);
    }

    @Test
    void waitingInVainIsAnsweredWithAnEmptyPage() {
        // given
        long start = next(list(0, 0));

        // when
        JsonNode page = list(start, 1);

        // then
        assertThat(ids(page)).isEmpty();
        assertThat(next(page)).isEqualTo(start);
    }

    @Test
    void oneWaitTooManyEndsTheLongestWaiting() throws Exception {
        // given
        long start = next(list(0, 0));

        // when
        List<CompletableFuture<JsonNode>> waiting = Stream.generate(() -> inBackground(() -> list(start, 50)))
                .limit(9)
                .toList();

        // then
        CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(waiting.stream().filter(CompletableFuture::isDone)).hasSize(1);
        queueFor(TestRegister.COUNCIL);
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=x", "?wait=soon", "?after=9999999999999999999999", "?after=about-9990001014"})
    void parametersThatAreNoNumbersAreTold(String query) {
        // given the council's system
        // when
        HttpResponse<String> answer = clients.council().get(INBOX + query);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("bad-request");
    }

    @Test
    void anotherAgencysDisclosureIsUnknown() {
        // given
        String disclosure = queueFor(TestRegister.EMPLOYER);

        // when
        HttpResponse<String> read = clients.council().get(INBOX + "/" + disclosure);
        HttpResponse<String> acknowledged = clients.council().post(INBOX + "/" + disclosure + "/acknowledgement");

        // then
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(read.body()).contains("\"code\":\"not-found\"");
        assertThat(acknowledged.statusCode()).isEqualTo(404);
    }

    @Test
    void formThatIsNotOfferedIsTold() {
        // given
        String disclosure = queueFor(TestRegister.COUNCIL);

        // when
        HttpResponse<String> answer = clients.council().get(INBOX + "/" + disclosure, "Accept", "text/html");

        // then
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("not-acceptable");
    }

    @Test
    void shareThatIsNotInItsQueueYetIsToldToComeAgain() {
        // given a row whose ciphertext is still on its way
        String disclosure = queueFor(TestRegister.COUNCIL);

        // when
        HttpResponse<String> answer = clients.council().get(INBOX + "/" + disclosure);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void methodThatIsNotServedIsTold() {
        // given the council's system
        // when
        HttpResponse<String> answer = clients.council().post(INBOX);

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("method-not-allowed");
    }

    private static CompletableFuture<JsonNode> inBackground(Supplier<JsonNode> call) {
        return CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
    }

    private JsonNode list(long after, int wait) {
        HttpResponse<String> answer = clients.council().get(INBOX + "?after=" + after + "&wait=" + wait);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("disclosures").findValuesAsString("id");
    }

    private static long next(JsonNode page) {
        return page.get("next").asLong();
    }

    /** A row in the journal as the distribution writes it; nothing here opens the share itself. */
    private String queueFor(AgencyId recipient) {
        Instant now = Instant.now();
        ChildId child = children.findByNhsNumber(TestRegister.NHS_NUMBER).orElseThrow();
        var arrival = new ArrivalId(UUID.randomUUID().toString());
        arrivals.add(new ArrivalRow(
                arrival,
                TestRegister.TRUST,
                "fhir",
                "report",
                child,
                "mac",
                ArrivalState.DISTRIBUTED,
                "",
                1,
                now,
                now), arrival);
        DisclosureId id = DisclosureId.of(arrival, recipient);
        disclosures.add(new DisclosureRow(
                id,
                arrival,
                child,
                "report",
                UUID.randomUUID().toString(),
                1,
                1,
                TestRegister.TRUST,
                recipient,
                Purpose.values()[0],
                new TreeSet<>(),
                LeftOut.NOTHING,
                DisclosureState.QUEUED,
                "",
                1,
                0,
                0,
                new TreeSet<>(),
                now,
                now));
        return id.value();
    }
}
