package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.failure.FaultReason;

/**
 * Keeps arrivals, sealed, for as long as something of them may yet go to someone. Every method joins the caller's
 * transaction.
 */
final class Holding {

    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final DisclosureChanges changes;
    private final DisclosureLifecycle lifecycle;
    private final WrappedKeys keys;
    private final Ledger ledger;
    private final Duration holdFor;
    private final Clock clock;

    /**
     * A holding over these stores.
     *
     * @param holdFor how long an arrival is kept, from when it was received
     */
    Holding(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureChanges changes,
            DisclosureLifecycle lifecycle,
            WrappedKeys keys,
            Ledger ledger,
            Duration holdFor,
            Clock clock) {
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.keys = keys;
        this.ledger = ledger;
        this.holdFor = holdFor;
        this.clock = clock;
    }

    /** The arrival is for nobody. It is not lost: sender and operators see it, and it goes when someone comes. */
    void forNobody(ArrivalRow row) {
        Instant at = clock.instant();
        if (row.state() != ArrivalState.HELD
                && arrivals.change(row, ArrivalState.HELD, FaultReason.NO_RECIPIENT.name(), at)) {
            tell(LedgerEventKind.ARRIVAL_HELD, row, Map.of("reason", FaultReason.NO_RECIPIENT.name()), at);
        }
    }

    /** The arrival for as long as it may still be kept; when that time is over the keeping ends here. */
    Optional<Distribution.Held> keepOrEnd(OpenedArrival arrival, Instant at) {
        Instant until = arrival.row().receivedAt().plus(holdFor);
        if (until.isAfter(at)) {
            return Optional.of(new Distribution.Held(arrival.sealed(), Duration.between(at, until)));
        }
        end(arrival.row().id());
        return Optional.empty();
    }

    /** Ends the keeping when its time is over; false while it goes on. */
    boolean endIfOver(ArrivalId arrival) {
        boolean over = arrivals.find(arrival)
                .filter(row -> row.receivedAt().plus(holdFor).isAfter(clock.instant()))
                .isEmpty();
        if (over) {
            end(arrival);
        }
        return over;
    }

    /**
     * Ends the keeping: what was withheld will not go any more, and the arrival's key is destroyed. One that waits for
     * an operator, or goes through the distribution after an operator's replay, is left to them.
     */
    void end(ArrivalId arrival) {
        Instant at = clock.instant();
        if (arrivals.find(arrival).filter(Holding::isOperators).isPresent()) {
            return;
        }
        disclosures.ofArrival(arrival).stream()
                .filter(row -> row.state() == DisclosureState.WITHHELD)
                .forEach(row -> lifecycle.take(Transition.EXPIRE, row, row.reason()));
        changes.leaveNothingToFollow(arrival);
        arrivals.find(arrival)
                .filter(row -> row.state() == ArrivalState.HELD)
                .filter(row -> arrivals.change(row, ArrivalState.EXPIRED, row.reason(), at))
                .ifPresent(row -> tell(LedgerEventKind.ARRIVAL_EXPIRED, row, Map.of(), at));
        if (keys.destroy(arrival.value())) {
            arrivals.find(arrival).ifPresent(row -> tell(LedgerEventKind.KEY_DESTROYED, row, Map.of(), at));
        }
    }

    private static boolean isOperators(ArrivalRow row) {
        return row.state() == ArrivalState.PARKED || row.state() == ArrivalState.RECEIVED;
    }

    private void tell(LedgerEventKind kind, ArrivalRow row, Map<String, String> facts, Instant at) {
        ledger.append(new LedgerEvent(
                kind,
                at,
                Optional.of(ledger.pseudonymOf(row.child())),
                Optional.of(row.agency()),
                row.id().value(),
                new TreeMap<>(facts)));
    }
}
