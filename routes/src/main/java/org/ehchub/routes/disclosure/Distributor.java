package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.GateSession;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.mappings.canonical.AgencyId;
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
    private final Sharing sharing;
    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final Pseudonymiser pseudonymiser;
    private final TransactionTemplate transaction;
    private final Holding holding;
    private final ChildTurns turns;
    private final Clock clock;

    Distributor(
            ReleaseGate gate,
            Sealer sealer,
            Sharing sharing,
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            Pseudonymiser pseudonymiser,
            TransactionTemplate transaction,
            Holding holding,
            ChildTurns turns,
            Clock clock) {
        this.gate = gate;
        this.sealer = sealer;
        this.sharing = sharing;
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.pseudonymiser = pseudonymiser;
        this.transaction = transaction;
        this.holding = holding;
        this.turns = turns;
        this.clock = clock;
    }

    /** Decides and writes down in one transaction; seals when it is committed, so that nobody waits for that. */
    Distribution distribute(OpenedArrival arrival) {
        List<Share> shares = new ArrayList<>();
        try {
            Decided decided = transaction.execute(status -> decided(arrival, shares, clock.instant()));
            return new Distribution(
                    shares.stream().map(share -> sealed(share, decided.pulling())).toList(), decided.held());
        } finally {
            shares.forEach(share -> share.key().close());
        }
    }

    /** @param shares gets what is to be sealed, whose keys are the caller's to close even when the commit fails */
    private Decided decided(OpenedArrival arrival, Collection<Share> shares, Instant at) {
        ArrivalRow row = arrival.row();
        turns.take(row.child());
        Map<AgencyId, List<DisclosureRow>> known = disclosures.ofArrival(row.id()).stream()
                .collect(Collectors.groupingBy(DisclosureRow::recipient));
        GateSession session = gate.open(arrival.message(), row.child(), at);
        List<AgencyId> recipients = RecipientList.of(arrival.message().heading(), session);
        note(row, recipients, at);
        Set<AgencyId> pulling = new HashSet<>();
        boolean kept = recipients.isEmpty();
        for (AgencyId recipient : recipients) {
            if (session.pulls(recipient)) {
                pulling.add(recipient);
            }
            kept |= session.purposeFor(recipient)
                    .map(purpose -> new Part(arrival, session, recipient, purpose, pseudonymiser, at))
                    .filter(part -> sharing.share(part, known.getOrDefault(recipient, List.of()), shares))
                    .isPresent();
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

    private SealedShare sealed(Share share, Set<AgencyId> pulling) {
        Released released = share.released();
        SealedMessage sealed = sealer.seal(released, share.id(), share.bases(), share.key());
        return pulling.contains(released.recipient())
                ? SealedShare.toPull(released, sealed)
                : SealedShare.toPush(released, sealed);
    }

    /** What the transaction came to beside what is to be sealed. */
    private record Decided(Set<AgencyId> pulling, Optional<Distribution.Held> held) {}
}
