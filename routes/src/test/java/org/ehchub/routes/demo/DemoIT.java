package org.ehchub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ehchub.routes.HubApplication;
import org.ehchub.routes.demo.standins.CollegeService;
import org.ehchub.routes.demo.standins.SocialCareDatabase;
import org.ehchub.routes.demo.standins.TrustService;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo from an empty folder, as a newcomer starts it. */
class DemoIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int ALL = 10_000;

    /** What a second start must not add to. */
    private static final List<String> REGISTERS = List.of(
            "agency",
            "agency_certificate",
            "sharing_agreement",
            "child",
            "child_identifier",
            "involvement",
            "consent_version",
            "advice_request",
            "objection",
            "parent_told",
            "staff_account");

    @TempDir
    private Path data;

    private final int trustPort = freePort();
    private final int collegePort = freePort();

    @Test
    void everyKindOfTrafficFlowsAndEveryStandInGetsSomething() {
        // given
        try (ConfigurableApplicationContext hub = start(Duration.ofMillis(100))) {
            StandIns standIns = hub.getBean(StandIns.class);

            // when
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(standIns.trust().accepted()).isGreaterThan(20);
                assertThat(standIns.socialCare().accepted()).isPositive();
                assertThat(standIns.caseDatabase().accepted()).isGreaterThan(20);
                assertThat(standIns.caseSystem().filed()).isPositive();
                assertThat(hub.getBean(TrustService.class).received()).isPositive();
                assertThat(hub.getBean(CollegeService.class).received()).isPositive();
                assertThat(hub.getBean(SocialCareDatabase.class).received()).isPositive();
            });

            // then
            JournalViews journal = hub.getBean(JournalViews.class);
            assertThat(journal.arrivals(ALL)).map(ArrivalRow::kind).contains("report", "plan", "request");
            assertThat(states(journal))
                    .contains(
                            DisclosureState.DELIVERED,
                            DisclosureState.QUEUED,
                            DisclosureState.WITHHELD,
                            DisclosureState.PARKED);
        }
    }

    @Test
    void aSecondStartKeepsWhatIsThereAndAddsNothingTwice() throws IOException {
        // given
        Map<String, Integer> before;
        Path authority = data.resolve("demo/certificates/ca.pem");
        String certificate;
        try (ConfigurableApplicationContext hub = start(Duration.ofMinutes(10))) {
            before = counts(hub);
            certificate = Files.readString(authority);
        }

        // when
        try (ConfigurableApplicationContext hub = start(Duration.ofMinutes(10))) {

            // then
            assertThat(counts(hub)).isEqualTo(before).doesNotContainValue(0);
            assertThat(Files.readString(authority)).isEqualTo(certificate);
        }
    }

    private static Set<DisclosureState> states(JournalViews journal) {
        return journal.disclosures(ALL).stream().map(DisclosureRow::state).collect(Collectors.toSet());
    }

    private static Map<String, Integer> counts(ConfigurableApplicationContext hub) {
        JdbcClient jdbc = hub.getBean(JdbcClient.class);
        Map<String, Integer> counts = new TreeMap<>();
        for (String table : REGISTERS) {
            counts.put(table, jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single());
        }
        return counts;
    }

    /** The same at both starts, for an agency whose endpoint changes is registered anew. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext start(Duration pace) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--hub.data=" + data,
                "--hub.screens.port=0",
                "--hub.machines.port=0",
                "--management.server.port=-1",
                "--hub.demo.trust-port=" + trustPort,
                "--hub.demo.college-port=" + collegePort,
                "--hub.demo.file-after=0s",
                "--hub.demo.pace=" + pace));
        return new SpringApplicationBuilder(HubApplication.class).run(arguments.toArray(String[]::new));
    }
}
