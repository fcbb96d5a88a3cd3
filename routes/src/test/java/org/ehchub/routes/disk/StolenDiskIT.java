package org.ehchub.routes.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalDesk;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.CollegeStandIn;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.MachineClient;
import org.ehchub.routes.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/**
 * The hub's disk holds nothing of what came in: not the broker's journal, paging and large-message files, not the
 * database, its log and its backup, not the hub's own log at DEBUG. Shares are delivered, queued, held and parked, and
 * every field, attachment, header and officer's note has a canary in it.
 */
class StolenDiskIT {

    private static final int DELIVERED = 0;
    private static final int HELD = 1;
    private static final int PARKED = 2;
    private static final int LARGE = 3;
    private static final int FIRST_OF_MANY = 4;
    private static final int CHILDREN = 12;

    private static final int LARGE_BYTES = 300_000;
    private static final int PAGED_BYTES = 60_000;

    @TempDir
    static Path data;

    private static final Canaries CANARIES = new Canaries();
    private static final CanaryMessages MESSAGES = new CanaryMessages(CANARIES);

    private static CollegeStandIn college;
    private static HubUnderTest hub;
    private static World world;
    private static List<ChildId> children;
    private static MachineClient trust;
    private static MachineClient council;

    @BeforeAll
    static void fillTheHub() throws IOException {
        start();
        AdviceRequest request = MESSAGES.request(DELIVERED);
        pull(trust, receive(World.COUNCIL, request), World.TRUST);
        deliver(request);
        hold();
        park();
        queueMany();
        sendWhatIsRefused();
        ChildId child = children.get(DELIVERED);
        new CanaryRegistry(CANARIES, hub, data).fill(child, world.consentToCollege(child));
        backUp();
    }

    private static void start() {
        var certificates = new Certificates();
        var trustIdentity = certificates.client("trust");
        var councilIdentity = certificates.client("council");
        certificates.writeServerKeystore(data);
        college = new CollegeStandIn();
        hub = HubUnderTest.start(
                data,
                Map.of(
                        "hub.broker.address-limit", "128KB",
                        "hub.staff.demo-passwords", data.resolve("passwords").toString(),
                        "server.tomcat.basedir", data.resolve("tomcat").toString(),
                        "logging.file.name", data.resolve("log/hub.log").toString(),
                        "logging.level.org.ehchub", "DEBUG"));
        world = new World(hub.context());
        world.registerAgencies(college.endpoint());
        world.admit(World.TRUST, trustIdentity);
        world.admit(World.COUNCIL, councilIdentity);
        children = world.registerChildren(CHILDREN);
        trust = new MachineClient(certificates.tls(trustIdentity), hub.machinesPort());
        council = new MachineClient(certificates.tls(councilIdentity), hub.machinesPort());
        CANARIES.number("every child's given name", World.reference(DELIVERED).name().given());
        CANARIES.number("every child's family name", World.FAMILY_NAME);
        for (int n = 0; n < CHILDREN; n++) {
            CANARIES.number("NHS number " + n, World.reference(n).nhsNumber().orElseThrow().value());
        }
    }

    @AfterAll
    static void stop() {
        trust.close();
        council.close();
        hub.close();
        college.close();
    }

    /** One is taken by the college and pulled, but not acknowledged, by the council. */
    private static void deliver(AdviceRequest request) throws IOException {
        world.consentToCollege(children.get(DELIVERED));
        ArrivalId arrival = push(MESSAGES.advice(DELIVERED, Optional.of(request)));
        awaitState(arrival, World.COLLEGE, DisclosureState.DELIVERED);
        pull(council, arrival, World.COUNCIL);
        receive(World.COUNCIL, MESSAGES.plan(DELIVERED));
    }

    private static void hold() throws IOException {
        awaitState(push(MESSAGES.advice(HELD, Optional.empty())), World.COLLEGE, DisclosureState.WITHHELD);
    }

    private static void park() throws IOException {
        world.consentToCollege(children.get(PARKED));
        college.answerWith(400);
        awaitState(push(MESSAGES.advice(PARKED, Optional.empty())), World.COLLEGE, DisclosureState.PARKED);
    }

    /** The college is away; more comes for it and for the council than the broker keeps in memory. */
    private static void queueMany() throws IOException {
        college.answerWith(503);
        world.consentToCollege(children.get(LARGE));
        ArrivalId large = push(MESSAGES.longAdvice(LARGE, LARGE_BYTES));
        for (int n = FIRST_OF_MANY; n < CHILDREN; n++) {
            world.consentToCollege(children.get(n));
            awaitState(push(MESSAGES.longAdvice(n, PAGED_BYTES)), World.COLLEGE, DisclosureState.QUEUED);
        }
        awaitState(large, World.COLLEGE, DisclosureState.QUEUED);
    }

    /** Attachments with content, bodies that nobody can read, and addresses with words in them. */
    private static void sendWhatIsRefused() throws IOException {
        String content = Base64.getEncoder()
                .encodeToString(CANARIES.at("refused.attachment.content").getBytes(StandardCharsets.UTF_8));
        String bundle = new String(MESSAGES.bundle(MESSAGES.advice(HELD, Optional.empty())), StandardCharsets.UTF_8)
                .replaceFirst("\"title\":\"", "\"data\":\"" + content + "\",\"title\":\"");
        String name = CANARIES.at("refused.unreadable");
        for (String body : List.of(bundle, "{\"resourceType\":\"Bundle\",\"" + name + "\":[{", name)) {
            assertThat(send(body.getBytes(StandardCharsets.UTF_8)).statusCode()).isBetween(400, 499);
        }
        assertThat(trust.get("/fhir/R4/Task/" + CANARIES.at("path"), "application/fhir+json").statusCode())
                .isEqualTo(404);
        assertThat(trust.get("/fhir/R4/Task?patient=" + CANARIES.at("query"), "application/fhir+json").statusCode())
                .isBetween(400, 499);
    }

    /** As an operator's nightly job makes one; the write-ahead log lies beside the database meanwhile. */
    private static void backUp() throws IOException {
        Path backup = Files.createDirectories(data.resolve("backup")).resolve("hub.db");
        hub.context().getBean(JdbcClient.class).sql("VACUUM INTO '" + backup + "'").update();
    }

    @Test
    void holdsNoCanary() {
        // given
        assertThat(files("broker/large-messages", ".msg")).as("large messages").isNotEmpty();
        assertThat(files("broker/paging", ".page")).as("pages").isNotEmpty();
        assertThat(data.resolve("hub.db-wal")).isNotEmptyFile();
        assertThat(data.resolve("backup/hub.db")).isNotEmptyFile();
        assertThat(data.resolve("log/hub.log")).isNotEmptyFile();
        var search = new DiskSearch(CANARIES.wanted());

        // when
        DiskSearch.Searched searched = search.in(data);

        // then
        System.out.printf(
                "Stolen disk: %d canaries as %d byte sequences in %d files of %,d bytes: %d found%n",
                CANARIES.count(),
                search.sequences(),
                searched.files(),
                searched.bytes(),
                searched.finds().size());
        assertThat(searched.finds()).as("found on the disk").isEmpty();
    }

    @Test
    void wouldHaveFoundOne() throws IOException {
        // given
        String word = new Canaries().at("control");
        hub.context().getBean(JmsTemplate.class).convertAndSend("control", "Said: " + word);
        JdbcClient jdbc = hub.context().getBean(JdbcClient.class);
        jdbc.sql("CREATE TABLE control (word TEXT)").update();
        jdbc.sql("INSERT INTO control (word) VALUES (:word)").param("word", word).update();

        // when
        DiskSearch.Searched searched = new DiskSearch(List.of(word)).in(data);

        // then
        assertThat(searched.finds())
                .anySatisfy(find -> assertThat(find).startsWith("broker/journal/"))
                .anySatisfy(find -> assertThat(find).startsWith("hub.db-wal"));
    }

    @Test
    void everyFieldOfAMessageHasACanary() {
        AdviceRequest request = MESSAGES.request(DELIVERED);
        for (EhcMessage message :
                List.of(request, MESSAGES.advice(DELIVERED, Optional.of(request)), MESSAGES.plan(DELIVERED))) {
            assertThat(EveryWord.of(message))
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(CANARIES.isIn(word)).as(word).isTrue());
        }
    }

    private static ArrivalId push(AssessmentReport advice) throws IOException {
        var answer = send(MESSAGES.bundle(advice));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return MachineClient.arrivalOf(answer);
    }

    private static HttpResponse<String> send(byte[] body) throws IOException {
        return trust.post(
                "/fhir/R4",
                "application/fhir+json",
                body,
                "X-Correlation-ID", CANARIES.at("header.correlation"),
                "User-Agent", CANARIES.at("header.user-agent"),
                "Cookie", "name=" + CANARIES.at("header.cookie"),
                "Referer", "https://trust.example/" + CANARIES.at("header.referer"),
                "JMSCorrelationID", CANARIES.at("header.jms-correlation"),
                "JMSXGroupID", CANARIES.at("header.jms-group"),
                "CamelFileName", CANARIES.at("header.camel"),
                "Idempotency-Key", CANARIES.at("header.idempotency"),
                "X-" + CANARIES.at("header.name"), "1");
    }

    private static ArrivalId receive(AgencyId sender, EhcMessage message) {
        var arrival = new Arrival(sender, CANARIES.at("source id of " + message.heading().document()), "test", message);
        return ((ArrivalReceipt.Accepted) hub.context().getBean(ArrivalDesk.class).receive(arrival)).id();
    }

    private static void pull(MachineClient recipient, ArrivalId arrival, AgencyId name) throws IOException {
        awaitState(arrival, name, DisclosureState.QUEUED);
        String path = "/agency/v1/disclosures/" + DisclosureId.of(arrival, name).value();
        assertThat(recipient.get(path, "application/json").statusCode()).isEqualTo(200);
        if (name.equals(World.TRUST)) {
            recipient.post(path + "/acknowledgement", "application/json", new byte[0]);
        }
    }

    private static void awaitState(ArrivalId arrival, AgencyId recipient, DisclosureState state) {
        JournalViews journal = hub.context().getBean(JournalViews.class);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        journal.disclosure(DisclosureId.of(arrival, recipient).value()))
                .hasValueSatisfying(row -> assertThat(row.state()).as(row.reason()).isEqualTo(state)));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(data.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
