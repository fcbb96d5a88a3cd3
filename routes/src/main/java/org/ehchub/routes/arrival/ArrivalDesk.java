package org.ehchub.routes.arrival;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.routes.arrival.Admission.Finding;
import org.ehchub.routes.arrival.ArrivalReceipt.Refusal;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.MessageKind;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.disclosure.Sealer;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes arrivals durably. When it answers {@link ArrivalReceipt.Accepted} the journal row with the wrapped key is
 * committed and the ciphertext is in the broker's journal: the sender may forget the message. A crash in between
 * leaves a row without a message; the sender, unanswered, sends again and completes it.
 */
public final class ArrivalDesk {

    private final ArrivalIds ids;
    private final Admission admission;
    private final ArrivalJournal journal;
    private final WrappedKeys keys;
    private final Sealer sealer;
    private final SealedQueue queue;
    private final Ledger ledger;
    private final ArrivalRefusals refusals;
    private final Pseudonymiser pseudonymiser;
    private final CanonicalJson json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A desk that takes what is admitted into these stores. */
    ArrivalDesk(
            ArrivalIds ids,
            Admission admission,
            ArrivalJournal journal,
            WrappedKeys keys,
            Sealer sealer,
            SealedQueue queue,
            Ledger ledger,
            ArrivalRefusals refusals,
            Pseudonymiser pseudonymiser,
            CanonicalJson json,
            TransactionTemplate transaction,
            Clock clock) {
        this.ids = ids;
        this.admission = admission;
        this.journal = journal;
        this.keys = keys;
        this.sealer = sealer;
        this.queue = queue;
        this.ledger = ledger;
        this.refusals = refusals;
        this.pseudonymiser = pseudonymiser;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes the arrival, or says why not. Sending the same content under the same id again is answered as the first
     * time and has no further effect.
     *
     * @throws RuntimeException when the hub itself fails; the sender was not answered and tries again
     */
    public ArrivalReceipt receive(Arrival arrival) {
        return switch (admission.of(arrival)) {
            case Finding.Admitted(ChildId child) -> take(arrival, child, json.write(arrival.message()));
            case Finding.Refused(List<Refusal> reasons) -> refuse(arrival, reasons);
        };
    }

    private ArrivalReceipt refuse(Arrival arrival, List<Refusal> refused) {
        refusals.record(
                arrival.agency(),
                arrival.format(),
                Optional.of(arrival.sourceId()),
                refused.stream().map(Enum::name).toList());
        return new ArrivalReceipt.Refused(refused);
    }

    private ArrivalReceipt conflict(Arrival arrival) {
        refusals.record(
                arrival.agency(), arrival.format(), Optional.of(arrival.sourceId()), List.of("CONFLICT"));
        return new ArrivalReceipt.Conflict(idOf(arrival));
    }

    private ArrivalReceipt take(Arrival arrival, ChildId child, byte[] canonical) {
        String mac = pseudonymiser.pseudonym("content", HexFormat.of().formatHex(canonical));
        List<DataKey> given = new ArrayList<>();
        try {
            return switch (transaction.execute(status -> journal(arrival, child, mac, given))) {
                case Journaled.Waiting(ArrivalId id, DataKey key, boolean repeated) -> {
                    queue.putArrival(sealer.seal(id, canonical, key));
                    yield new ArrivalReceipt.Accepted(id, repeated);
                }
                case Journaled.Settled(ArrivalId id) -> new ArrivalReceipt.Accepted(id, true);
                case Journaled.Other() -> conflict(arrival);
            };
        } finally {
            given.forEach(DataKey::close);
        }
    }

    /** @param given gets the key, which is the caller's to close even when the commit fails */
    private Journaled journal(Arrival arrival, ChildId child, String mac, List<DataKey> given) {
        ArrivalRow row = newRow(arrival, child, mac);
        ArrivalId older = ids.unkeyed(arrival.agency(), arrival.sourceId());
        if (journal.add(row, older)) {
            ledger.append(received(row));
            return waiting(row.id(), keys.create(row.id().value()), false, given);
        }
        ArrivalRow before =
                journal.find(row.id()).or(() -> journal.find(older)).orElseThrow();
        if (!before.contentMac().equals(mac)) {
            return new Journaled.Other();
        }
        if (before.state() != ArrivalState.RECEIVED) {
            return new Journaled.Settled(before.id());
        }
        return keys.find(before.id().value())
                .map(key -> waiting(before.id(), key, true, given))
                .orElseGet(() -> new Journaled.Settled(before.id()));
    }

    private static Journaled waiting(ArrivalId id, DataKey key, boolean repeated, List<DataKey> given) {
        given.add(key);
        return new Journaled.Waiting(id, key, repeated);
    }

    private ArrivalRow newRow(Arrival arrival, ChildId child, String mac) {
        Instant now = clock.instant();
        return new ArrivalRow(
                idOf(arrival),
                arrival.agency(),
                arrival.format(),
                MessageKind.of(arrival.message()),
                child,
                mac,
                ArrivalState.RECEIVED,
                "",
                1,
                now,
                now);
    }

    private ArrivalId idOf(Arrival arrival) {
        return ids.of(arrival.agency(), arrival.sourceId());
    }

    private LedgerEvent received(ArrivalRow row) {
        var facts = new TreeMap<String, String>();
        facts.put("format", row.format());
        facts.put("kind", row.kind());
        return new LedgerEvent(
                LedgerEventKind.ARRIVAL_RECEIVED,
                row.receivedAt(),
                Optional.of(ledger.pseudonymOf(row.child())),
                Optional.of(row.agency()),
                row.id().value(),
                facts);
    }

    /** What the journal says of an arrival. */
    private sealed interface Journaled {

        /** Not surely in the queue yet. */
        record Waiting(ArrivalId id, DataKey key, boolean repeated) implements Journaled {}

        /** The hub has done its part long since. */
        record Settled(ArrivalId id) implements Journaled {}

        /** Other content came under this id before. */
        record Other() implements Journaled {}
    }
}
