package org.ehchub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a revocation, and whatever else narrows what may go, takes from the click, with very much queued for others. */
@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationIT {

    private static final int QUEUED_FOR_OTHERS = Integer.getInteger("hub.revocation.queued", 300);
    private static final int OTHERS = 100;
    private static final int SENDERS = 8;
    private static final int REVOCATIONS = 20;
    private static final int QUEUED_FOR_EACH = 5;
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Autowired
    private Caseload caseload;

    @Autowired
    private ConsentRegistry consents;

    @Autowired
    private Objections objections;

    @Autowired
    private ReleaseDecisions decisions;

    @Autowired
    private Circle circle;

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

    /** What an officer records by which the college may have no more. */
    private enum Narrowing {
        NARROWER_CONSENT,
        REFUSAL_BY_ANOTHER,
        OBJECTION,
        DECISION_NOT_UPHELD,
        PART_ENDED
    }

    @ParameterizedTest
    @EnumSource(Narrowing.class)
    void whateverNarrowsTheGroundsTakesEffectWithinASecond(Narrowing narrowing) {
        // given
        Case child = caseload.open();
        Runnable act = prepared(narrowing, child);
        List<DisclosureId> queued = IntStream.range(0, QUEUED_FOR_EACH)
                .mapToObj(n -> caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED))
                .toList();

        // when
        long click = System.nanoTime();
        act.run();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> queued.stream().allMatch(this::isWithdrawn));
        Duration taken = Duration.ofNanos(System.nanoTime() - click);

        // then
        System.out.printf("%s with %,d queued for others: %d ms%n", narrowing, queuedForOthers(), taken.toMillis());
        assertThat(queued).allSatisfy(disclosure -> assertThat(keysOf(disclosure)).isZero());
        assertThat(taken).isLessThan(LIMIT);
    }

    /** What the disclosures are to rest on is recorded; what is returned ends it. */
    private Runnable prepared(Narrowing narrowing, Case child) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return switch (narrowing) {
            case NARROWER_CONSENT -> {
                Consent consent = caseload.consent(child);
                yield () -> consents.amend(consent.id(), 1, only(PlanSection.E, consent.terms()), "test");
            }
            case REFUSAL_BY_ANOTHER -> {
                caseload.consent(child);
                yield () -> caseload.refuse(child);
            }
            case OBJECTION -> {
                caseload.consent(child);
                yield () -> objections.state(child.child(), new Objection(Caseload.COLLEGE, today), "test");
            }
            case DECISION_NOT_UPHELD -> {
                ReleaseDecision decision = safeguarding(today);
                decisions.record(child.child(), decision, "A worry.");
                yield () -> decisions.review(decision.id(), false, "There was no need.", "another");
            }
            case PART_ENDED -> {
                caseload.consentForKinds(child, AgencyRole.COLLEGE);
                yield () -> circle.end(
                        child.child(),
                        Caseload.COLLEGE,
                        InvolvementRole.NAMED_INSTITUTION,
                        today.minusDays(1),
                        "test");
            }
        };
    }

    private static ReleaseDecision safeguarding(LocalDate today) {
        return new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.SAFEGUARDING,
                "test",
                "Note 9",
                Set.of(Caseload.COLLEGE),
                new Categories.All(),
                Set.of(),
                true,
                today.minusDays(1),
                today.plusDays(9));
    }

    private static ConsentTerms only(PlanSection section, ConsentTerms terms) {
        Scope scope = terms.scope();
        return new ConsentTerms(
                terms.child(),
                terms.giver(),
                terms.capacity(),
                terms.howTaken(),
                terms.evidence(),
                terms.decidedAt(),
                terms.from(),
                terms.until(),
                new Scope(
                        scope.purposes(),
                        scope.recipients(),
                        Categories.of(section),
                        scope.sensitivities(),
                        scope.exclusions()));
    }

    private static String withdrawalOf(Consent consent) {
        return "/api/consent/v1/consents/" + consent.id() + "/withdrawal";
    }

    @BeforeAll
    void sendToOthers() throws InterruptedException, ExecutionException {
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

    private boolean isWithdrawn(DisclosureId disclosure) {
        return journal.disclosure(disclosure.value()).orElseThrow().state() == DisclosureState.WITHDRAWN;
    }

    private int keysOf(DisclosureId disclosure) {
        return jdbc.sql("SELECT COUNT(*) FROM data_key WHERE subject = :id")
                .param("id", disclosure.value())
                .query(Integer.class)
                .single();
    }
}
