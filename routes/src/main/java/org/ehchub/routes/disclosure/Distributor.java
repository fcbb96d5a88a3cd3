package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.ehchub.consent.GateOutcome;
import org.ehchub.consent.GateSession;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.Withheld;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one disclosure for each recipient of an arrival: asks the gate, seals what it releases, and writes the journal,
 * all recipients in one transaction. Distributing the same arrival again, after a crash or because a basis was recorded
 * meanwhile, finds the rows it wrote before and only completes them.
 */
final class Distributor {

    private final ReleaseGate gate;
    private final Sealer sealer;
    private final WrappedKeys keys;
    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final DisclosureLifecycle lifecycle;
    private final Pseudonymiser pseudonymiser;
    private final TransactionTemplate transaction;
    private final Holding holding;
    private final ChildTurns turns;
    private final Clock clock;

    Distributor(
            ReleaseGate gate,
            Sealer sealer,
            WrappedKeys keys,
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureLifecycle lifecycle,
            Pseudonymiser pseudonymiser,
            TransactionTemplate transaction,
            Holding holding,
            ChildTurns turns,
            Clock clock) {
        this.gate = gate;
        this.sealer = sealer;
        this.keys = keys;
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.lifecycle = lifecycle;
        this.pseudonymiser = pseudonymiser;
        this.transaction = transaction;
        this.holding = holding;
        this.turns = turns;
        this.clock = clock;
    }

    /** Decides and writes down in one transaction; seals when it is committed, so that nobody waits for that. */
    Distribution distribute(OpenedArrival arrival) {
        List<Share.Due> due = new ArrayList<>();
        try {
            Decided decided = transaction.execute(status -> decided(arrival, due, clock.instant()));
            return new Distribution(
                    due.stream().map(one -> sealed(one, decided.pulling())).toList(), decided.held());
        } finally {
            due.forEach(one -> one.key().close());
        }
    }

    /** @param due gets what is to be sealed, whose keys are the caller's to close even when the commit fails */
    private Decided decided(OpenedArrival arrival, List<Share.Due> due, Instant at) {
        ArrivalRow row = arrival.row();
        turns.take(row.child());
        Set<AgencyId> pulling = new HashSet<>();
        Map<DisclosureId, DisclosureRow> known = known(row);
        GateSession session = gate.open(arrival.message(), row.child(), at);
        List<AgencyId> recipients = RecipientList.of(arrival.message().heading(), session);
        note(row, recipients, at);
        boolean kept = recipients.isEmpty();
        for (AgencyId recipient : recipients) {
            if (session.pulls(recipient)) {
                pulling.add(recipient);
            }
            switch (share(arrival, known, session, recipient, at)) {
                case Share.Due share -> due.add(share);
                case Share.Kept() -> kept = true;
                case Share.Over() -> {}
            }
        }
        return new Decided(pulling, kept ? holding.keepOrEnd(arrival, at) : Optional.empty());
    }

    private void note(ArrivalRow row, List<AgencyId> recipients, Instant at) {
        if (recipients.isEmpty()) {
            holding.forNobody(row);
        } else if (row.state() != ArrivalState.DISTRIBUTED) {
            arrivals.change(row, ArrivalState.DISTRIBUTED, "", at);
        }
    }

    private Map<DisclosureId, DisclosureRow> known(ArrivalRow row) {
        return disclosures.ofArrival(row.id()).stream()
                .collect(Collectors.toMap(DisclosureRow::id, disclosure -> disclosure));
    }

    private Share share(
            OpenedArrival arrival,
            Map<DisclosureId, DisclosureRow> rows,
            GateSession session,
            AgencyId recipient,
            Instant at) {
        DisclosureId id = DisclosureId.of(arrival.row().id(), recipient);
        Optional<Purpose> purpose = session.purposeFor(recipient);
        if (purpose.isEmpty()) {
            return new Share.Over();
        }
        Optional<DisclosureRow> known = Optional.ofNullable(rows.get(id));
        return switch (session.decide(id.value(), recipient, purpose.get())) {
            case Released released -> known.map(row -> again(row, released))
                    .orElseGet(() -> queued(arrival, released, at));
            case Withheld withheld -> known.map(row -> again(row, withheld))
                    .orElseGet(() -> withheld(arrival, withheld, at));
        };
    }

    private Share queued(OpenedArrival arrival, Released released, Instant at) {
        SortedSet<String> bases = Sealer.basesOf(released);
        DisclosureRow row = newRow(arrival, released, bases, DisclosureState.QUEUED, "", at);
        lifecycle.begin(row);
        return new Share.Due(row.id(), released, bases, keys.create(row.id().value()));
    }

    private Share withheld(OpenedArrival arrival, Withheld withheld, Instant at) {
        lifecycle.begin(newRow(
                arrival,
                withheld,
                Collections.emptySortedSet(),
                DisclosureState.WITHHELD,
                RefusalReasons.of(withheld),
                at));
        return new Share.Kept();
    }

    private Share again(DisclosureRow row, Released released) {
        SortedSet<String> bases = Sealer.basesOf(released);
        return switch (row.state()) {
            case WITHHELD -> lifecycle.release(row, released)
                    ? new Share.Due(row.id(), released, bases, keys.create(row.id().value()))
                    : new Share.Over();
            // Perhaps the crash came before the broker's commit, so it is put again; a second copy does no harm.
            case QUEUED -> {
                if (row.purpose() != released.purpose()) {
                    disclosures.repurpose(row, released.purpose());
                }
                yield keys.find(row.id().value())
                        .<Share>map(key -> new Share.Due(row.id(), released, row.bases(), key))
                        .orElseGet(Share.Over::new);
            }
            case DELIVERED, WITHDRAWN, SUPERSEDED, EXPIRED, PARKED -> new Share.Over();
        };
    }

    private Share again(DisclosureRow row, Withheld withheld) {
        return switch (row.state()) {
            case WITHHELD -> new Share.Kept();
            case QUEUED -> {
                lifecycle.take(Transition.WITHDRAW, row, RefusalReasons.of(withheld));
                yield new Share.Over();
            }
            case DELIVERED, WITHDRAWN, SUPERSEDED, EXPIRED, PARKED -> new Share.Over();
        };
    }

    private SealedShare sealed(Share.Due due, Set<AgencyId> pulling) {
        Released released = due.released();
        SealedMessage sealed = sealer.seal(released, due.id(), due.bases(), due.key());
        return pulling.contains(released.recipient())
                ? SealedShare.toPull(released, sealed)
                : SealedShare.toPush(released, sealed);
    }

    private DisclosureRow newRow(
            OpenedArrival arrival,
            GateOutcome outcome,
            SortedSet<String> bases,
            DisclosureState state,
            String reason,
            Instant at) {
        Heading heading = arrival.message().heading();
        return new DisclosureRow(
                DisclosureId.of(arrival.row().id(), outcome.recipient()),
                arrival.row().id(),
                arrival.row().child(),
                arrival.row().kind(),
                pseudonymiser.pseudonym("document", heading.source() + "\n" + heading.document()),
                heading.version(),
                heading.source(),
                outcome.recipient(),
                outcome.purpose(),
                bases,
                state,
                reason,
                1,
                0,
                0,
                Collections.emptySortedSet(),
                at,
                at);
    }

    /** What the transaction came to beside what is to be sealed. */
    private record Decided(Set<AgencyId> pulling, Optional<Distribution.Held> held) {}

    /** What one recipient's part came to. */
    private sealed interface Share {

        /** To be sealed and put on the recipient's queue. */
        record Due(DisclosureId id, Released released, SortedSet<String> bases, DataKey key) implements Share {}

        /** Withheld: the arrival is kept. */
        record Kept() implements Share {}

        /** Nothing is left to do. */
        record Over() implements Share {}
    }
}
