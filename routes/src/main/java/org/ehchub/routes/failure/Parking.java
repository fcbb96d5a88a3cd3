package org.ehchub.routes.failure;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.disclosure.Transition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts messages aside for an operator: the journal says why, the ciphertext waits in the queue of parked messages. */
public final class Parking {

    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final DisclosureLifecycle lifecycle;
    private final SealedQueue queue;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A parking place over these stores. */
    public Parking(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureLifecycle lifecycle,
            SealedQueue queue,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.lifecycle = lifecycle;
        this.queue = queue;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Parks the arrival or disclosure. One that the journal does not know is put aside all the same. */
    public void park(SealedMessage message, FaultReason reason) {
        transaction.executeWithoutResult(status -> note(message.subject(), reason));
        queue.park(message);
    }

    private void note(String subject, FaultReason reason) {
        disclosures.find(new DisclosureId(subject))
                .filter(row -> row.state() == DisclosureState.QUEUED)
                .ifPresent(row -> lifecycle.take(Transition.PARK, row, reason.name()));
        arrivals.find(new ArrivalId(subject))
                .filter(row -> row.state() != ArrivalState.PARKED)
                .filter(row -> arrivals.change(row, ArrivalState.PARKED, reason.name(), clock.instant()))
                .ifPresent(row -> ledger.append(new LedgerEvent(
                        LedgerEventKind.ARRIVAL_PARKED,
                        clock.instant(),
                        Optional.empty(),
                        Optional.of(row.agency()),
                        subject,
                        new TreeMap<>(Map.of("reason", reason.name())))));
    }
}
