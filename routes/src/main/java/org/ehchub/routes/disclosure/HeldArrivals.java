package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.text;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.routes.arrival.ArrivalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends held arrivals back to the start when that is wished for a child. A wish is fulfilled when the message was
 * found: it may be on its way into the queue of held arrivals at the moment.
 */
final class HeldArrivals {

    private static final int BATCH = 100;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final WrappedKeys keys;
    private final Holding holding;
    private final QueueShelf shelf;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldArrivals(
            JdbcClient jdbc,
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            WrappedKeys keys,
            Holding holding,
            QueueShelf shelf,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.keys = keys;
        this.holding = holding;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends back what is wished and due. Doing so twice does no harm. */
    void sendBack() {
        List<Wish> wishes = wishes();
        if (!wishes.isEmpty()) {
            transaction.executeWithoutResult(status -> wishes.forEach(this::name));
        }
        List<Due> due = due();
        if (!due.isEmpty()) {
            Set<String> found = shelf.copyHeld(due.stream().map(Due::arrival).collect(Collectors.toSet()));
            transaction.executeWithoutResult(
                    status -> due.forEach(one -> settle(one, found.contains(one.arrival()))));
        }
    }

    private List<Wish> wishes() {
        return jdbc.sql("SELECT child_id, requested_at FROM reconsideration ORDER BY requested_at LIMIT :batch")
                .param("batch", BATCH)
                .query((row, number) -> new Wish(
                        new ChildId(UUID.fromString(row.getString("child_id"))), row.getString("requested_at")))
                .list();
    }

    /** Names the child's arrivals in the wish's place. */
    private void name(Wish wish) {
        Stream.concat(disclosures.incompleteOf(wish.child()).stream(), arrivals.heldOf(wish.child()).stream())
                .distinct()
                .forEach(this::add);
        jdbc.sql("DELETE FROM reconsideration WHERE child_id = :child AND requested_at = :at")
                .param("child", wish.child().value().toString())
                .param("at", wish.requestedAt())
                .update();
    }

    private void add(ArrivalId arrival) {
        jdbc.sql("""
                        INSERT INTO arrival_to_decide_again (arrival_id, due_at) VALUES (:arrival, :at)
                        ON CONFLICT (arrival_id) DO UPDATE SET due_at = excluded.due_at
                        """)
                .param("arrival", arrival.value())
                .param("at", text(clock.instant()))
                .update();
    }

    private List<Due> due() {
        return jdbc.sql("""
                        SELECT arrival_id, due_at FROM arrival_to_decide_again WHERE due_at <= :now
                        ORDER BY due_at LIMIT :batch
                        """)
                .param("now", text(clock.instant()))
                .param("batch", BATCH)
                .query((row, number) -> new Due(row.getString("arrival_id"), row.getString("due_at")))
                .list();
    }

    /** One that was not found is looked for again while its key exists and its time is not over. */
    private void settle(Due due, boolean found) {
        if (!found && keys.has(due.arrival()) && !holding.endIfOver(new ArrivalId(due.arrival()))) {
            jdbc.sql("UPDATE arrival_to_decide_again SET due_at = :later WHERE arrival_id = :arrival AND due_at = :at")
                    .param("later", text(clock.instant().plus(LOOK_AGAIN_AFTER)))
                    .param("arrival", due.arrival())
                    .param("at", due.at())
                    .update();
        } else {
            jdbc.sql("DELETE FROM arrival_to_decide_again WHERE arrival_id = :arrival AND due_at = :at")
                    .param("arrival", due.arrival())
                    .param("at", due.at())
                    .update();
        }
    }

    private record Wish(ChildId child, String requestedAt) {}

    private record Due(String arrival, String at) {}
}
