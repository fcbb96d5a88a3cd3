package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.RuleDatesConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Withheld is not lost: when a basis is recorded for a child, or someone comes into its circle, the arrivals still
 * held for it are distributed again, and the gate decides anew. The wish is written in the transaction that records
 * the basis, so no crash forgets it; {@link HeldArrivals} fulfils it.
 */
final class Reconsideration {

    private final JdbcClient jdbc;
    private final RecallWishes recalls;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<LocalDate> lastDay = new AtomicReference<>();

    Reconsideration(JdbcClient jdbc, RecallWishes recalls, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.recalls = recalls;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void wish(BasisRecorded event) {
        jdbc.sql("""
                        INSERT INTO reconsideration (child_id, requested_at) VALUES (:child, :at)
                        ON CONFLICT (child_id) DO UPDATE SET requested_at = excluded.requested_at
                        """)
                .param("child", event.child().value().toString())
                .param("at", text(clock.instant()))
                .update();
    }

    /** An agreement concerns every child of whom something was withheld between its two agencies. */
    @EventListener
    void wish(AgreementRecorded event) {
        jdbc.sql("""
                        INSERT INTO reconsideration (child_id, requested_at)
                        SELECT DISTINCT child_id, :at FROM disclosure
                        WHERE (state = 'WITHHELD' OR left_out <> '')
                          AND ((sender = :first AND recipient = :second) OR (sender = :second AND recipient = :first))
                        ON CONFLICT (child_id) DO UPDATE SET requested_at = excluded.requested_at
                        """)
                .param("at", text(clock.instant()))
                .param("first", event.first().value())
                .param("second", event.second().value())
                .update();
    }

    /** A rule concerns everyone of whom something was withheld. */
    @EventListener
    void wish(RuleDatesConfirmed event) {
        wishForAll();
    }

    /**
     * Whatever is on record from a day on, or until a day, begins or ends with the day, and nothing is recorded then: on
     * the first look at each day everything that is held or queued is decided again. True when this was the first look.
     */
    boolean wishOncePerDay() {
        LocalDate today = LawDay.of(clock.instant());
        if (today.equals(lastDay.get())) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            wishForAll();
            recalls.wishForAll();
        });
        // Only now: what failed is tried again at the next look.
        lastDay.set(today);
        return true;
    }

    private void wishForAll() {
        jdbc.sql("""
                        INSERT INTO reconsideration (child_id, requested_at)
                        SELECT child_id, :at FROM disclosure WHERE state = 'WITHHELD' OR left_out <> ''
                        UNION
                        SELECT child_id, :at FROM arrival WHERE state = 'HELD'
                        ON CONFLICT (child_id) DO UPDATE SET requested_at = excluded.requested_at
                        """)
                .param("at", text(clock.instant()))
                .update();
    }
}
