package org.ehchub.routes.delivery;

import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a parked disclosure back on its way: a new attempt at delivery, gate included, and never more than that. The
 * operator needs no content for it.
 */
public final class Replay {

    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final QueueShelf shelf;
    private final TransactionTemplate transaction;

    Replay(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            QueueShelf shelf,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.lifecycle = lifecycle;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /** What a replay came to. */
    public enum Outcome {
        /** It waits for its recipient again. */
        REPLAYED,
        /** It is not parked, so there is nothing to replay. */
        NOT_PARKED,
        /** The journal has no such disclosure. */
        NOT_FOUND
    }

    /**
     * Replays one disclosure. A crash half way leaves it queued in the journal but still put aside in the broker;
     * replaying it again completes that.
     *
     * @param staff the opaque id of the operator, for the ledger
     */
    public Outcome replay(String disclosure, String staff) {
        return journal.find(new DisclosureId(disclosure))
                .map(row -> replay(row, staff))
                .orElse(Outcome.NOT_FOUND);
    }

    private Outcome replay(DisclosureRow row, String staff) {
        return switch (row.state()) {
            case PARKED -> {
                transaction.executeWithoutResult(status -> lifecycle.take(Transition.REPLAY, row, "by " + staff));
                yield requeue(row);
            }
            case QUEUED -> requeue(row);
            case WITHHELD, DELIVERED, WITHDRAWN, SUPERSEDED -> Outcome.NOT_PARKED;
        };
    }

    private Outcome requeue(DisclosureRow row) {
        boolean moved = shelf.move(Queues.PARKED, Queues.of(row.recipient()), row.id().value());
        return moved ? Outcome.REPLAYED : Outcome.NOT_PARKED;
    }
}
