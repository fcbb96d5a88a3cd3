package org.ehchub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.delivery.Replay;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.Advice;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.CollegeStandIn;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.LogCapture;
import org.ehchub.routes.testing.MachineClient;
import org.ehchub.routes.testing.World;
import org.ehchub.security.identity.IssuedIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test has a child of its own, so that none sees another's documents. */
class DisclosureFlowIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHILDREN = 20;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    static Path data;

    private static CollegeStandIn college;
    private static HubUnderTest hub;
    private static World world;
    private static List<ChildId> children;
    private static MachineClient trust;
    private static MachineClient council;
    private static JournalViews journal;

    private int n;
    private ChildId child;

    @BeforeAll
    static void start() {
        var certificates = new Certificates();
        IssuedIdentity trustIdentity = certificates.client("trust");
        IssuedIdentity councilIdentity = certificates.client("council");
        certificates.writeServerKeystore(data);
        college = new CollegeStandIn();
        hub = HubUnderTest.start(data, Map.of());
        world = new World(hub.context());
        world.registerAgencies(college.endpoint());
        world.admit(World.TRUST, trustIdentity);
        world.admit(World.COUNCIL, councilIdentity);
        children = world.registerChildren(CHILDREN);
        trust = new MachineClient(certificates.tls(trustIdentity), hub.machinesPort());
        council = new MachineClient(certificates.tls(councilIdentity), hub.machinesPort());
        journal = hub.context().getBean(JournalViews.class);
    }

    @AfterAll
    static void stop() {
        trust.close();
        council.close();
        hub.close();
        college.close();
    }

    @BeforeEach
    void aChildOfItsOwn() {
        n = NEXT.getAndIncrement();
        child = children.get(n);
        college.answerWith(201);
    }

    @Test
    void adviceReachesTheCouncilThatAskedForIt() throws IOException {
        // when
        ArrivalId arrival = push(1, "Walks with a frame");

        // then
        String id = awaitState(arrival, World.COUNCIL, DisclosureState.QUEUED).id().value();
        var copy = council.get("/agency/v1/disclosures/" + id, "application/json");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.body()).contains("Walks with a frame");
        assertThat(acknowledge(id)).isEqualTo(204);
        awaitState(arrival, World.COUNCIL, DisclosureState.DELIVERED);
    }

    @Test
    void adviceIsWithheldFromTheCollegeUntilTheFamilyConsents() throws IOException {
        // given
        ArrivalId arrival = push(1, "Needs a quiet room");
        awaitState(arrival, World.COLLEGE, DisclosureState.WITHHELD);

        // when
        world.consentToCollege(child);

        // then
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
        assertThat(takenOf(arrival)).contains("Needs a quiet room");
    }

    @Test
    void whatWasLeftOutFollowsWithTheRestOnceTheFamilyConsents() throws IOException {
        // given
        world.consentToCollege(child);
        var report = Advice.withMentalHealth(
                Advice.report(n, "document-" + n, 1, "Walks with a frame"), "Fears loud rooms");
        var answer = trust.post("/fhir/R4", "application/fhir+json", Advice.bundle("push-" + n, report));
        ArrivalId arrival = MachineClient.arrivalOf(answer);
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
        assertThat(takenOf(arrival)).contains("Walks with a frame").doesNotContain("Fears loud rooms");

        // when
        world.consentToCollegeWithMentalHealth(child);

        // then
        String second = DisclosureId.of(arrival, World.COLLEGE, 2).value();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> journal.disclosure(second)
                        .filter(row -> row.state() == DisclosureState.DELIVERED)
                        .isPresent());
        assertThat(college.taken().get(second)).contains("Walks with a frame", "Fears loud rooms");
    }

    @Test
    void adviceIsWithheldUntilTheAgenciesHaveAnAgreement() throws IOException {
        // given
        AgencyId other = world.collegeWithoutAgreement(child, college.endpoint());
        ArrivalId arrival = push(1, "Needs a signer");
        awaitState(arrival, other, DisclosureState.WITHHELD);

        // when
        world.agree(World.TRUST, other);

        // then
        awaitState(arrival, other, DisclosureState.DELIVERED);
    }

    @Test
    void nothingWithdrawnIsDeliveredWhenTheRecipientComesBack() throws IOException {
        // given
        Consent consent = world.consentToCollege(child);
        college.answerWith(503);
        ArrivalId arrival = push(1, "Not to be seen");
        awaitAttempt(arrival);

        // when
        world.withdraw(consent);
        awaitRefusalOfEachAttempt(arrival);
        college.answerWith(201);

        // then
        assertThat(disclosure(arrival, World.COLLEGE).state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(keyOf(arrival, World.COLLEGE)).isZero();
        deliverSomethingElseToTheCollege();
        assertThat(college.taken()).doesNotContainKey(id(arrival, World.COLLEGE));
    }

    @Test
    void aRecipientThatIsDownHoldsUpNobodyElse() throws IOException {
        // given
        world.consentToCollege(child);
        college.answerWith(503);

        // when
        ArrivalId arrival = push(1, "Two recipients");

        // then
        String id = awaitState(arrival, World.COUNCIL, DisclosureState.QUEUED).id().value();
        assertThat(council.get("/agency/v1/disclosures/" + id, "application/json").statusCode())
                .isEqualTo(200);
        assertThat(acknowledge(id)).isEqualTo(204);
        college.answerWith(201);
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
    }

    @Test
    void aRefusedDeliveryIsParkedAndReplayed() throws IOException {
        // given
        world.consentToCollege(child);
        college.answerWith(400);
        ArrivalId arrival = push(1, "At first refused");
        DisclosureRow parked = awaitState(arrival, World.COLLEGE, DisclosureState.PARKED);
        assertThat(parked.reason()).isEqualTo("RECIPIENT_REFUSED");
        college.answerWith(201);

        // when
        Replay replay = hub.context().getBean(Replay.class);
        await().until(() -> replay.disclosure(parked.id().value(), "operator") == Replay.Outcome.REPLAYED);

        // then
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
        assertThat(takenOf(arrival)).contains("At first refused");
    }

    @Test
    void aLaterVersionIsNeverOvertakenByAnEarlierOne() throws IOException {
        // given
        world.consentToCollege(child);
        college.answerWith(503);
        ArrivalId first = push(1, "First version");
        awaitAttempt(first);

        // when
        ArrivalId second = push(2, "Second version");
        awaitState(second, World.COLLEGE, DisclosureState.QUEUED);
        college.answerWith(201);

        // then
        awaitState(second, World.COLLEGE, DisclosureState.DELIVERED);
        awaitState(first, World.COLLEGE, DisclosureState.SUPERSEDED);
        assertThat(college.taken()).doesNotContainKey(id(first, World.COLLEGE));
    }

    @Test
    void theSameMessageTwiceHasOneEffect() throws IOException {
        // given
        world.consentToCollege(child);
        ArrivalId arrival = push(1, "Sent twice");
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
        int before = college.taken().size();

        // when
        ArrivalId again = push(1, "Sent twice");

        // then
        assertThat(again).isEqualTo(arrival);
        deliverSomethingElseToTheCollege();
        assertThat(college.taken()).hasSize(before + 1);
    }

    @Test
    void whileConsentCannotBeLookedUpNothingIsReleased() throws IOException {
        // given
        world.consentToCollege(child);
        JdbcClient jdbc = hub.context().getBean(JdbcClient.class);
        jdbc.sql("ALTER TABLE consent_version RENAME TO consent_version_away").update();

        // when
        ArrivalId arrival;
        try (var log = new LogCapture()) {
            arrival = push(1, "Waits for the gate");
            awaitRedelivery(log, arrival);
        }

        // then
        assertThat(disclosures(arrival)).isEmpty();
        jdbc.sql("ALTER TABLE consent_version_away RENAME TO consent_version").update();
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
    }

    private ArrivalId push(int version, String text) throws IOException {
        String identifier = "push-" + n + "-" + version;
        var report = Advice.report(n, "document-" + n, version, text);
        var answer = trust.post("/fhir/R4", "application/fhir+json", Advice.bundle(identifier, report));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return MachineClient.arrivalOf(answer);
    }

    /** What is delivered after something shows that the college's queue has been worked off as far as that. */
    private void deliverSomethingElseToTheCollege() throws IOException {
        int other = NEXT.getAndIncrement();
        world.consentToCollege(children.get(other));
        String identifier = "push-" + other;
        var report = Advice.report(other, "document-" + other, 1, "Something else");
        var answer = trust.post("/fhir/R4", "application/fhir+json", Advice.bundle(identifier, report));
        awaitState(MachineClient.arrivalOf(answer), World.COLLEGE, DisclosureState.DELIVERED);
    }

    private static int acknowledge(String id) throws IOException {
        return council.post("/agency/v1/disclosures/" + id + "/acknowledgement", "application/json", new byte[0])
                .statusCode();
    }

    private static String id(ArrivalId arrival, AgencyId recipient) {
        return DisclosureId.of(arrival, recipient).value();
    }

    private static DisclosureRow disclosure(ArrivalId arrival, AgencyId recipient) {
        return journal.disclosure(id(arrival, recipient)).orElseThrow();
    }

    private static List<DisclosureRow> disclosures(ArrivalId arrival) {
        return Stream.of(World.COUNCIL, World.COLLEGE)
                .flatMap(recipient -> journal.disclosure(id(arrival, recipient)).stream())
                .toList();
    }

    private static DisclosureRow awaitState(ArrivalId arrival, AgencyId recipient, DisclosureState state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        journal.disclosure(id(arrival, recipient)))
                .hasValueSatisfying(
                        row -> assertThat(row.state()).as(row.reason()).isEqualTo(state)));
        return disclosure(arrival, recipient);
    }

    private static void awaitAttempt(ArrivalId arrival) {
        awaitState(arrival, World.COLLEGE, DisclosureState.QUEUED);
        await().until(() -> disclosure(arrival, World.COLLEGE).attempts() > 0);
    }

    /** What was on its way while the college was down has come back. */
    private static void awaitRefusalOfEachAttempt(ArrivalId arrival) {
        String id = id(arrival, World.COLLEGE);
        await().until(() -> college.refused(id) == disclosure(arrival, World.COLLEGE).attempts());
    }

    /** The broker has brought the arrival twice, and it was given back both times. */
    private static void awaitRedelivery(LogCapture log, ArrivalId arrival) {
        await().until(() -> log.text()
                        .lines()
                        .filter(line -> line.startsWith("To be tried again") && line.contains(arrival.value()))
                        .count()
                > 1);
    }

    private static String takenOf(ArrivalId arrival) throws IOException {
        JsonNode body = JSON.readTree(college.taken().get(id(arrival, World.COLLEGE)));
        return body.toString();
    }

    private static int keyOf(ArrivalId arrival, AgencyId recipient) {
        return hub.context()
                .getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM data_key WHERE subject = :subject")
                .param("subject", id(arrival, recipient))
                .query(Integer.class)
                .single();
    }
}
