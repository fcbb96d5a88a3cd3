package org.ehchub.routes.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.ehchub.consent.children.ChildId;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalStatus;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.CollegeStandIn;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.MachineClient;
import org.ehchub.routes.testing.World;
import org.ehchub.security.identity.IssuedIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing acknowledged is lost and nothing happens twice, whenever the process dies. A few rounds by default; many with
 * {@code -Dhub.chaos.rounds=50}.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("hub.chaos.rounds", 3);
    private static final long SEED = Long.getLong("hub.chaos.seed", System.nanoTime());
    private static final int CHILDREN = 20;
    private static final int PUSHERS = 4;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private final Certificates certificates = new Certificates();
    private final IssuedIdentity trustIdentity = certificates.client("trust");
    private final IssuedIdentity councilIdentity = certificates.client("council");
    private final TrustUnderFire trust = new TrustUnderFire(CHILDREN);
    private final CouncilUnderFire council = new CouncilUnderFire();
    private final Random random = new Random(SEED);
    private CollegeStandIn college;
    private Path data;
    private List<ChildId> children;
    private Set<Integer> consented;

    @BeforeEach
    void seedTheWorld() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        college = new CollegeStandIn();
        certificates.writeServerKeystore(data);
        try (var hub = HubUnderTest.start(data, Map.of())) {
            World world = new World(hub.context());
            world.registerAgencies(college.endpoint());
            world.admit(World.TRUST, trustIdentity);
            world.admit(World.COUNCIL, councilIdentity);
            children = world.registerChildren(CHILDREN);
            consented = new HashSet<>();
            for (int n = 0; n < CHILDREN; n += 2) {
                world.consentToCollege(children.get(n));
                consented.add(n);
            }
        }
    }

    @AfterEach
    void closeTheCollege() {
        college.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        System.out.println("Chaos: " + ROUNDS + " rounds, seed " + SEED);

        // when
        for (int round = 1; round <= ROUNDS; round++) {
            if (round == ROUNDS / 2 + 1) {
                consentToMentalHealth();
            }
            oneLife();
            System.out.println("Chaos: killed " + round + " of " + ROUNDS + ", acknowledged so far "
                    + trust.acknowledged().size() + ", unanswered " + trust.unanswered().size());
        }

        // then
        try (var hub = HubUnderTest.start(data, Map.of())) {
            drain(hub);
            everyAcknowledgedArrivalIsSettled(hub);
        }
        everyDocumentReachedTheCouncilOnce();
        everyConsentedDocumentReachedTheCollegeOnce();
    }

    /** What was left out of the college's shares follows from now on, whatever dies meanwhile. */
    private void consentToMentalHealth() {
        try (var hub = HubUnderTest.start(data, Map.of())) {
            World world = new World(hub.context());
            consented.forEach(n -> world.consentToCollegeWithMentalHealth(children.get(n)));
        }
    }

    private void oneLife() throws Exception {
        try (var hub = HubProcess.start(data);
                var trustClient = new MachineClient(certificates.tls(trustIdentity), hub.port());
                var councilClient = new MachineClient(certificates.tls(councilIdentity), hub.port())) {
            awaitReady(hub, trustClient);
            List<Thread> load = new ArrayList<>();
            for (int i = 0; i < PUSHERS; i++) {
                load.add(Thread.startVirtualThread(() -> trust.pushUntilCut(trustClient)));
            }
            load.add(Thread.startVirtualThread(() -> council.pullUntilCut(councilClient)));
            // The moment of death is what is random; nothing is waited for.
            new CountDownLatch(1).await(random.nextLong(LONGEST_LIFE.toMillis()), TimeUnit.MILLISECONDS);
            hub.kill();
            for (Thread thread : load) {
                thread.join();
            }
        }
    }

    private static void awaitReady(HubProcess hub, MachineClient client) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(hub.isAlive()).as(hub::lastWords).isTrue();
            try {
                return client.get("/fhir/R4/metadata", "application/fhir+json").statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private void drain(HubUnderTest hub) throws Exception {
        SSLContext asTrust = certificates.tls(trustIdentity);
        SSLContext asCouncil = certificates.tls(councilIdentity);
        try (var trustClient = new MachineClient(asTrust, hub.machinesPort());
                var councilClient = new MachineClient(asCouncil, hub.machinesPort())) {
            trust.pushUnanswered(trustClient);
            assertThat(trust.unanswered()).isEmpty();
            JournalViews journal = hub.context().getBean(JournalViews.class);
            await().atMost(Duration.ofMinutes(3)).until(() -> {
                council.pullOnce(councilClient, 0);
                return trust.acknowledged().values().stream()
                                .allMatch(arrival -> status(journal, arrival).settled())
                        && sensitive().allMatch(number -> !takenWithMentalHealth(number).isEmpty());
            });
        }
    }

    private static ArrivalStatus status(JournalViews journal, ArrivalId arrival) {
        return journal.status(arrival, World.TRUST)
                .orElseThrow(() -> new AssertionError("An acknowledged arrival is not in the journal"));
    }

    private void everyAcknowledgedArrivalIsSettled(HubUnderTest hub) {
        JournalViews journal = hub.context().getBean(JournalViews.class);
        trust.acknowledged().forEach((number, arrival) -> {
            ArrivalStatus status = status(journal, arrival);
            assertThat(status.state()).isEqualTo(ArrivalState.DISTRIBUTED);
            if (!isConsented(number)) {
                assertThat(status.counts())
                        .isEqualTo(Map.of(DisclosureState.DELIVERED, 1, DisclosureState.WITHHELD, 1));
            } else if (!TrustUnderFire.hasMentalHealth(number)) {
                assertThat(status.counts()).isEqualTo(Map.of(DisclosureState.DELIVERED, 2));
            } else {
                assertThat(status.states()).isSubsetOf(DisclosureState.DELIVERED, DisclosureState.SUPERSEDED);
            }
        });
    }

    private boolean isConsented(int number) {
        return consented.contains(number % CHILDREN);
    }

    /** The acknowledged documents of which the college gets an item only since its second consent. */
    private Stream<Integer> sensitive() {
        return trust.acknowledged().keySet().stream()
                .filter(this::isConsented)
                .filter(TrustUnderFire::hasMentalHealth);
    }

    private List<String> takenWithMentalHealth(int number) {
        return taken(number).stream().filter(body -> body.contains(TrustUnderFire.MENTAL_HEALTH)).toList();
    }

    private List<String> taken(int number) {
        String document = '"' + TrustUnderFire.document(number) + '"';
        return college.taken().values().stream().filter(body -> body.contains(document)).toList();
    }

    private void everyDocumentReachedTheCouncilOnce() {
        assertThat(council.offeredAgain()).isEmpty();
        assertThat(council.filed().values()).containsExactlyInAnyOrderElementsOf(documents(trust.acknowledged().keySet()));
    }

    private void everyConsentedDocumentReachedTheCollegeOnce() {
        for (int number : trust.acknowledged().keySet()) {
            if (!isConsented(number)) {
                assertThat(taken(number)).isEmpty();
            } else if (!TrustUnderFire.hasMentalHealth(number)) {
                assertThat(taken(number)).as(TrustUnderFire.document(number)).hasSize(1);
            } else {
                assertThat(takenWithMentalHealth(number)).as(TrustUnderFire.document(number)).hasSize(1);
                assertThat(taken(number)).as(TrustUnderFire.document(number)).hasSizeBetween(1, 2);
            }
        }
    }

    private static List<String> documents(Set<Integer> numbers) {
        return numbers.stream().map(TrustUnderFire::document).toList();
    }
}
