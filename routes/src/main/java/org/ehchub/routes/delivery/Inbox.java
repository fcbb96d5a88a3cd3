package org.ehchub.routes.delivery;

import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.Parking;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The channel of recipients that pull. A share stays sealed in the recipient's queue until it is acknowledged, and the
 * gate is asked again each time it is read.
 */
public final class Inbox {

    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final SecondGate secondGate;
    private final QueueShelf shelf;
    private final Parking parking;
    private final Settlement settlement;
    private final TransactionTemplate transaction;

    Inbox(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            SecondGate secondGate,
            QueueShelf shelf,
            Parking parking,
            Settlement settlement,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.lifecycle = lifecycle;
        this.secondGate = secondGate;
        this.shelf = shelf;
        this.parking = parking;
        this.settlement = settlement;
        this.transaction = transaction;
    }

    /**
     * What waits for the agency after a place, in order.
     *
     * @param after the cursor of the last entry seen, 0 for the start
     */
    public List<InboxEntry> list(AgencyId agency, long after, int limit) {
        return journal.queuedFor(agency, after, limit).stream()
                .map(row -> new InboxEntry(row.id().value(), row.place(), row.kind(), row.sender(), row.createdAt()))
                .toList();
    }

    /**
     * Opens one share, if the gate still releases it.
     *
     * @throws TransientFault when the share is not in the queue yet
     */
    public InboxCopy read(AgencyId agency, String disclosure) {
        return find(agency, disclosure)
                .map(row -> row.state() == DisclosureState.QUEUED ? pull(row) : new InboxCopy.NoLongerShared())
                .orElseGet(InboxCopy.NotFound::new);
    }

    private InboxCopy pull(DisclosureRow row) {
        String queue = Queues.of(row.recipient());
        SealedMessage message = shelf.look(queue, row.id().value())
                .orElseThrow(() -> new TransientFault(FaultReason.NOT_IN_QUEUE));
        try {
            return secondGate.pass(message, settlement::pulled)
                    .<InboxCopy>map(share -> new InboxCopy.Copy(share.released().message(), share.note()))
                    .orElseGet(InboxCopy.NoLongerShared::new);
        } catch (PermanentFault fault) {
            parking.park(message, fault.reason());
            shelf.remove(queue, message.subject());
            return new InboxCopy.NoLongerShared();
        }
    }

    /** Settles one share: the agency has it, and the hub destroys its key. Repeating it changes nothing. */
    public Acknowledgement acknowledge(AgencyId agency, String disclosure) {
        Optional<DisclosureRow> found = find(agency, disclosure);
        if (found.isEmpty()) {
            return Acknowledgement.NOT_FOUND;
        }
        DisclosureRow row = found.get();
        return switch (row.state()) {
            case QUEUED -> settled(row);
            case DELIVERED -> Acknowledgement.ALREADY_ACKNOWLEDGED;
            case WITHHELD, WITHDRAWN, SUPERSEDED, EXPIRED, PARKED -> Acknowledgement.NO_LONGER_SHARED;
        };
    }

    private Acknowledgement settled(DisclosureRow row) {
        if (row.shown().isEmpty()) {
            return Acknowledgement.NOT_FOUND;
        }
        boolean settled = settle(row);
        shelf.remove(Queues.of(row.recipient()), row.id().value());
        return settled ? Acknowledgement.ACKNOWLEDGED : Acknowledgement.NO_LONGER_SHARED;
    }

    private boolean settle(DisclosureRow row) {
        return Boolean.TRUE.equals(transaction.execute(status -> journal.find(row.id())
                .filter(now -> now.state() == DisclosureState.QUEUED)
                .map(lifecycle::acknowledged)
                .orElse(false)));
    }

    /** What was never released is as good as absent to its recipient. */
    private Optional<DisclosureRow> find(AgencyId agency, String disclosure) {
        return journal.find(new DisclosureId(disclosure))
                .filter(row -> row.recipient().equals(agency))
                .filter(row -> row.state() != DisclosureState.WITHHELD && row.state() != DisclosureState.EXPIRED);
    }
}
