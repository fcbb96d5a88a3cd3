package org.ehchub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ehchub.consent.consents.Consent;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a revocation takes from the officer's click, with very much queued for others. */
@HubTest
class RevocationIT {

    private static final int QUEUED_FOR_OTHERS = Integer.getInteger("hub.revocation.queued", 1_000);
    private static final int OTHERS = 100;
    private static final int SENDERS = 8;
    private static final int REVOCATIONS = 20;
    private static final int QUEUED_FOR_EACH = 5;
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Autowired
    private Caseload caseload;

    @Autowired
    private JournalViews journal;

    @Autowired
    private JdbcClient jdbc;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    @LocalServerPort
    private int port;

    @Test
    void takesEffectOnWhatIsQueuedWithinASecond() throws Exception {
        // given
        sendToOthers();
        var officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, port, passwords);
        List<Duration> times = new ArrayList<>();

        for (int i = 0; i < REVOCATIONS; i++) {
            Case child = caseload.open();
            Consent consent = caseload.consent(child);
            List<DisclosureId> queued = IntStream.range(0, QUEUED_FOR_EACH)
                    .mapToObj(n -> caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED))
                    .toList();

            // when
            long click = System.nanoTime();
            int status = officer.post(withdrawalOf(consent), "", "If-Match", "\"1\"").statusCode();
            times.add(Duration.ofNanos(System.nanoTime() - click));

            // then
            assertThat(status).isEqualTo(200);
            assertThat(queued).allSatisfy(disclosure -> {
                assertThat(journal.disclosure(disclosure.value()).orElseThrow().state())
                        .isEqualTo(DisclosureState.WITHDRAWN);
                assertThat(keysOf(disclosure)).isZero();
            });
        }

        Collections.sort(times);
        System.out.printf(
                "Revocation with %,d queued for others, %d of its own stopped: median %d ms, slowest of %d %d ms%n",
                queuedForOthers(),
                QUEUED_FOR_EACH,
                times.get(times.size() / 2).toMillis(),
                REVOCATIONS,
                times.getLast().toMillis());
        assertThat(queuedForOthers()).isGreaterThanOrEqualTo(QUEUED_FOR_OTHERS);
        assertThat(times.getLast()).isLessThan(LIMIT);
    }

    private static String withdrawalOf(Consent consent) {
        return "/api/consent/v1/consents/" + consent.id() + "/withdrawal";
    }

    private void sendToOthers() throws InterruptedException, ExecutionException {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                Case other = caseload.open();
                caseload.consent(other);
                sending.add(senders.submit(() -> {
                    for (int n = 0; n < QUEUED_FOR_OTHERS / OTHERS; n++) {
                        caseload.send(other, Caseload.COLLEGE);
                    }
                }));
            }
            for (Future<?> each : sending) {
                each.get();
            }
        }
        await().atMost(Duration.ofMinutes(10)).until(() -> queuedForOthers() >= QUEUED_FOR_OTHERS);
    }

    private int queuedForOthers() {
        return jdbc.sql("SELECT COUNT(*) FROM disclosure WHERE recipient = :college AND state = 'QUEUED'")
                .param("college", Caseload.COLLEGE.value())
                .query(Integer.class)
                .single();
    }

    private int keysOf(DisclosureId disclosure) {
        return jdbc.sql("SELECT COUNT(*) FROM data_key WHERE subject = :id")
                .param("id", disclosure.value())
                .query(Integer.class)
                .single();
    }
}
