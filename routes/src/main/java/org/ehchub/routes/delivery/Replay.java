package org.ehchub.routes.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what is parked back on its way: a disclosure to a new attempt at delivery, gate included; an arrival to a new
 * distribution. The operator needs no content for it.
 */
public final class Replay {

    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final DisclosureLifecycle lifecycle;
    private final QueueShelf shelf;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replay(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureLifecycle lifecycle,
            QueueShelf shelf,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.lifecycle = lifecycle;
        this.shelf = shelf;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a replay came to. */
    public enum Outcome {
        /** It is on its way again. */
        REPLAYED,
        /** It is not parked, so there is nothing to replay. */
        NOT_PARKED,
        /** The journal has nothing with this id. */
        NOT_FOUND
    }

    /**
     * Replays one disclosure. A crash half way leaves it queued in the journal but still put aside in the broker;
     * replaying it again completes that, and so does {@link ParkedSweep}.
     *
     * @param staff the opaque id of the operator, for the ledger
     */
    public Outcome disclosure(String id, String staff) {
        return disclosures.find(new DisclosureId(id)).map(row -> replay(row, staff)).orElse(Outcome.NOT_FOUND);
    }

    /** Replays one arrival, as {@link #disclosure} does a disclosure. */
    public Outcome arrival(String id, String staff) {
        return arrivals.find(new ArrivalId(id)).map(row -> replay(row, staff)).orElse(Outcome.NOT_FOUND);
    }

    private Outcome replay(ArrivalRow row, String staff) {
        return switch (row.state()) {
            case PARKED -> {
                transaction.executeWithoutResult(status -> unpark(row, staff));
                yield requeue(Queues.ARRIVALS, row.id().value());
            }
            case RECEIVED -> requeue(Queues.ARRIVALS, row.id().value());
            case DISTRIBUTED, HELD, EXPIRED -> Outcome.NOT_PARKED;
        };
    }

    private void unpark(ArrivalRow row, String staff) {
        if (arrivals.change(row, ArrivalState.RECEIVED, "", clock.instant())) {
            ledger.append(new LedgerEvent(
                    LedgerEventKind.ARRIVAL_REPLAYED,
                    clock.instant(),
                    Optional.empty(),
                    Optional.of(row.agency()),
                    row.id().value(),
                    new TreeMap<>(Map.of("by", staff))));
        }
    }

    private Outcome replay(DisclosureRow row, String staff) {
        return switch (row.state()) {
            case PARKED -> {
                transaction.executeWithoutResult(status -> lifecycle.take(Transition.REPLAY, row, "replayed by " + staff));
                yield requeue(Queues.of(row.recipient()), row.id().value());
            }
            case QUEUED -> requeue(Queues.of(row.recipient()), row.id().value());
            case WITHHELD, DELIVERED, WITHDRAWN, SUPERSEDED, EXPIRED -> Outcome.NOT_PARKED;
        };
    }

    private Outcome requeue(String queue, String subject) {
        return shelf.move(Queues.PARKED, queue, subject) ? Outcome.REPLAYED : Outcome.NOT_PARKED;
    }
}
