package org.ehchub.routes.arrival.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.routes.testing.TestPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every database. */
abstract class EducationOutboxContract {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final OutboxEntry FIRST = new OutboxEntry("m-1", 1);
    private static final OutboxAnswer ACCEPTED =
            new OutboxAnswer(OutboxAnswer.Outcome.ACCEPTED, Optional.of("an-arrival"), List.of());
    private static final OutboxAnswer REFUSED = new OutboxAnswer(
            OutboxAnswer.Outcome.REFUSED, Optional.empty(), List.of("one problem", "another problem"));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:30:00Z"));
    private TestPartner council;
    private EducationOutbox node;
    private EducationOutbox otherNode;

    abstract TestPartner open(String script);

    @BeforeEach
    void openDatabase() {
        council = open("db/partner/education-database.sql");
        node = new EducationOutbox(council.database(), "node-1", LEASE, clock);
        otherNode = new EducationOutbox(council.database(), "node-2", LEASE, clock);
    }

    @AfterEach
    void closeDatabase() {
        council.close();
    }

    @Test
    void rowsWaitInTheOrderInWhichTheyWerePlaced() {
        // given
        place("m-2", "2026-03-02T09:00:01.000Z");
        place("m-1", "2026-03-02T09:00:02.000Z");

        // when
        List<OutboxEntry> waiting = node.waiting(10);

        // then
        assertThat(waiting).containsExactly(new OutboxEntry("m-2", 1), FIRST);
    }

    @Test
    void noMoreRowsAreGivenThanWereAskedFor() {
        // given
        place("m-1", "2026-03-02T09:00:01.000Z");
        place("m-2", "2026-03-02T09:00:02.000Z");

        // when
        List<OutboxEntry> waiting = node.waiting(1);

        // then
        assertThat(waiting).containsExactly(FIRST);
    }

    @Test
    void aClaimedRowIsNobodyElses() {
        // given
        place("m-1");
        node.claim(FIRST);

        // when
        boolean claimed = otherNode.claim(FIRST);

        // then
        assertThat(claimed).isFalse();
        assertThat(otherNode.waiting(10)).isEmpty();
    }

    @Test
    void ofNodesThatClaimAtTheSameTimeExactlyOneGetsEachRow() throws Exception {
        // given
        int nodes = 4;
        List<OutboxEntry> entries = IntStream.range(0, 25)
                .mapToObj(row -> new OutboxEntry("m-" + row, 1))
                .toList();
        entries.forEach(entry -> place(entry.message()));
        var start = new CyclicBarrier(nodes);
        List<Callable<Long>> pollers = IntStream.range(0, nodes)
                .<Callable<Long>>mapToObj(number -> () -> {
                    var poller = new EducationOutbox(council.database(), "poller-" + number, LEASE, clock);
                    start.await();
                    return entries.stream().filter(poller::claim).count();
                })
                .toList();

        // when
        long claims = 0;
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (Future<Long> claimed : threads.invokeAll(pollers)) {
                claims += claimed.get();
            }
        }

        // then
        assertThat(claims).isEqualTo(entries.size());
    }

    @Test
    void aClaimHoldsUntilTheLeaseIsOver() {
        // given
        place("m-1");
        node.claim(FIRST);
        clock.advance(LEASE.minusMillis(1));

        // when
        boolean claimed = otherNode.claim(FIRST);

        // then
        assertThat(claimed).isFalse();
    }

    @Test
    void aRowWhoseReaderDiedIsReadByAnotherAfterTheLease() {
        // given
        place("m-1");
        node.claim(FIRST);
        clock.advance(LEASE);

        // when
        List<OutboxEntry> waiting = otherNode.waiting(10);
        boolean claimed = otherNode.claim(FIRST);

        // then
        assertThat(waiting).containsExactly(FIRST);
        assertThat(claimed).isTrue();
    }

    @Test
    void anAnsweredRowWaitsNoMore() {
        // given
        place("m-1");
        node.claim(FIRST);

        // when
        node.answer(FIRST, ACCEPTED);

        // then
        clock.advance(LEASE);
        assertThat(node.waiting(10)).isEmpty();
        assertThat(node.claim(FIRST)).isFalse();
    }

    @Test
    void theCouncilReadsTheAnswerBesideItsRow() {
        // given
        place("m-1");
        node.claim(FIRST);

        // when
        node.answer(FIRST, REFUSED);

        // then
        assertThat(row())
                .containsEntry("outcome", "REFUSED")
                .containsEntry("answered_at", "2026-03-02T09:30:00.000Z")
                .containsEntry("arrival_id", null)
                .containsEntry("problems", "one problem\nanother problem")
                .containsEntry("claimed_by", null)
                .containsEntry("claimed_at", null);
    }

    @Test
    void anAnswerAfterAnotherNodeTookOverIsNotWritten() {
        // given
        place("m-1");
        node.claim(FIRST);
        clock.advance(LEASE);
        otherNode.claim(FIRST);

        // when
        node.answer(FIRST, ACCEPTED);

        // then
        assertThat(row()).containsEntry("outcome", null).containsEntry("claimed_by", "node-2");
    }

    @Test
    void anAnswerToWhatWasRevisedMeanwhileIsNotWritten() {
        // given
        place("m-1");
        node.claim(FIRST);
        council.team().sql("UPDATE ehc_outbox SET revision = 2").update();

        // when
        node.answer(FIRST, ACCEPTED);

        // then
        assertThat(row()).containsEntry("outcome", null);
    }

    @Test
    void aMendedRowWaitsAgainAtOnce() {
        // given
        place("m-1");
        node.claim(FIRST);
        node.answer(FIRST, REFUSED);

        // when
        council.team().sql("UPDATE ehc_outbox SET revision = 2, outcome = NULL").update();

        // then
        assertThat(node.waiting(10)).containsExactly(new OutboxEntry("m-1", 2));
    }

    private void place(String message) {
        place(message, "2026-03-02T09:00:00.000Z");
    }

    private void place(String message, String at) {
        council.team()
                .sql("INSERT INTO ehc_outbox (message_id, placed_at) VALUES (:message, :at)")
                .param("message", message)
                .param("at", at)
                .update();
    }

    /** The only row. */
    private Map<String, Object> row() {
        return council.team().sql("SELECT * FROM ehc_outbox").query().singleRow();
    }
}
