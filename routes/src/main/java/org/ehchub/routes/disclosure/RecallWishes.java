package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.instant;
import static org.ehchub.consent.store.SqlTypes.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ehchub.consent.AgreementEnded;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.RuleDatesConfirmed;
import org.ehchub.consent.children.ChildId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes for which children something that is on its way has to be decided again, in the very transaction that records
 * why; no crash forgets it. {@link Recall} does it.
 */
final class RecallWishes {

    private static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final ChildTurns turns;
    private final Clock clock;

    RecallWishes(JdbcClient jdbc, ChildTurns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /** A child whose turn has come. */
    record Wish(ChildId child, Instant requestedAt) {}

    @EventListener
    void wish(GroundsNarrowed event) {
        wish(event.child());
    }

    /** {@link Withdrawal} has stopped what rests on the consent alone; what rests on others may stop too. */
    @EventListener
    void wish(ConsentWithdrawn event) {
        wish(event.child());
    }

    /** Whatever is about to be queued on what was on record before is queued before this, and so is found. */
    private void wish(ChildId child) {
        turns.take(child);
        jdbc.sql("""
                        INSERT INTO recall (child_id, requested_at, due_at) VALUES (:child, :at, :at)
                        ON CONFLICT (child_id)
                        DO UPDATE SET requested_at = excluded.requested_at, due_at = excluded.due_at
                        """)
                .param("child", child.value().toString())
                .param("at", text(clock.instant()))
                .update();
    }

    @EventListener
    void wish(AgreementEnded event) {
        jdbc.sql("""
                        INSERT INTO recall (child_id, requested_at, due_at)
                        SELECT DISTINCT child_id, :at, :at FROM disclosure
                        WHERE state IN ('QUEUED', 'PARKED')
                          AND ((sender = :first AND recipient = :second) OR (sender = :second AND recipient = :first))
                        ON CONFLICT (child_id)
                        DO UPDATE SET requested_at = excluded.requested_at, due_at = excluded.due_at
                        """)
                .param("at", text(clock.instant()))
                .param("first", event.first().value())
                .param("second", event.second().value())
                .update();
    }

    /** A rule may be behind anything that is on its way. */
    @EventListener
    void wish(RuleDatesConfirmed event) {
        wishForAll();
    }

    /** Consents, agreements and parts in a child's life end with days, and nothing is recorded then. */
    void wishForAll() {
        jdbc.sql("""
                        INSERT INTO recall (child_id, requested_at, due_at)
                        SELECT DISTINCT child_id, :at, :at FROM disclosure WHERE state IN ('QUEUED', 'PARKED')
                        ON CONFLICT (child_id)
                        DO UPDATE SET requested_at = excluded.requested_at, due_at = excluded.due_at
                        """)
                .param("at", text(clock.instant()))
                .update();
    }

    List<Wish> due() {
        return jdbc.sql("""
                        SELECT child_id, requested_at FROM recall WHERE due_at <= :now
                        ORDER BY due_at, child_id LIMIT :batch
                        """)
                .param("now", text(clock.instant()))
                .param("batch", BATCH)
                .query((row, number) -> new Wish(
                        new ChildId(UUID.fromString(row.getString("child_id"))),
                        instant(row.getString("requested_at"))))
                .list();
    }

    /** Fulfilled, unless it was wished anew meanwhile. */
    void end(Wish wish) {
        jdbc.sql("DELETE FROM recall WHERE child_id = :child AND requested_at = :at")
                .param("child", wish.child().value().toString())
                .param("at", text(wish.requestedAt()))
                .update();
    }

    /** To be looked at again after this time. */
    void postpone(Wish wish, Duration time) {
        jdbc.sql("UPDATE recall SET due_at = :due WHERE child_id = :child AND requested_at = :at")
                .param("due", text(clock.instant().plus(time)))
                .param("child", wish.child().value().toString())
                .param("at", text(wish.requestedAt()))
                .update();
    }
}
