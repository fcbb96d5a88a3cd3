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
import org.ehchub.routes.failure.FaultReason;

/**
 * Keeps arrivals, sealed, for as long as something of them may yet go to someone. Every method joins the caller's
 * transaction.
 */
final class Holding {

    private final ArrivalJournal arrivals;
    private final Ledger ledger;
    private final Duration holdFor;
    private final Clock clock;

    /**
     * A holding over these stores.
     *
     * @param holdFor how long an arrival is kept, from when it was received
     */
    Holding(ArrivalJournal arrivals, Ledger ledger, Duration holdFor, Clock clock) {
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.holdFor = holdFor;
        this.clock = clock;
    }

    /** The arrival is for nobody. It is not lost: its sender and the operators see it, and it goes when someone comes. */
    void forNobody(ArrivalRow row) {
        Instant at = clock.instant();
        if (row.state() != ArrivalState.HELD
                && arrivals.change(row, ArrivalState.HELD, FaultReason.NO_RECIPIENT.name(), at)) {
            tell(LedgerEventKind.ARRIVAL_HELD, row, Map.of("reason", FaultReason.NO_RECIPIENT.name()), at);
        }
    }

    /** The arrival for as long as it may still be kept; empty when that time is over. */
    Optional<Distribution.Held> keep(OpenedArrival arrival, Instant at) {
        Instant until = arrival.row().receivedAt().plus(holdFor);
        return until.isAfter(at)
                ? Optional.of(new Distribution.Held(arrival.sealed(), Duration.between(at, until)))
                : Optional.empty();
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
