package org.ehchub.routes.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.Decision;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.GateSession;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.routes.arrival.ArrivalId;

/** What the gate says of all that waits at one moment, inside the caller's transaction. It decides nothing. */
final class GateLook {

    private final ReleaseGate gate;
    private final DisclosureJournal journal;
    private final Instant at;
    private final Map<ArrivalId, GateSession> sessions = new HashMap<>();

    GateLook(ReleaseGate gate, DisclosureJournal journal, Instant at) {
        this.gate = gate;
        this.journal = journal;
        this.at = at;
    }

    /** Which items of each may go: none of what is no longer in the state that it was found in. */
    List<Set<String>> at(Collection<Considered> waiting) {
        Map<DisclosureId, DisclosureState> states = journal.states(
                waiting.stream().map(one -> one.row().id().value()).collect(Collectors.toSet()));
        return waiting.stream()
                .map(one -> states.get(one.row().id()) == one.row().state() ? going(one) : Set.<String>of())
                .toList();
    }

    private Set<String> going(Considered waiting) {
        return switch (waiting) {
            case Considered.Share share -> share(share);
            case Considered.Rest rest -> rest(rest);
        };
    }

    private Set<String> share(Considered.Share share) {
        DisclosureRow row = share.row();
        return permitted(gate.foresee(new DisclosureRequest(
                row.id().value(), share.outline(), row.child(), row.recipient(), row.purpose(), at)));
    }

    /** As a distribution would find it, which asks for whom the arrival is and what for. */
    private Set<String> rest(Considered.Rest rest) {
        DisclosureRow row = rest.row();
        GateSession session = sessions.computeIfAbsent(
                row.arrival(), arrival -> gate.open(rest.arrival(), row.child(), at));
        if (!RecipientList.of(rest.arrival().heading(), session).contains(row.recipient())) {
            return Set.of();
        }
        Set<String> going = session.purposeFor(row.recipient())
                .map(purpose -> permitted(session.foresee(row.recipient(), purpose)))
                .orElse(Set.of());
        Set<String> ofThese = new HashSet<>(rest.items());
        ofThese.retainAll(going);
        return ofThese;
    }

    private static Set<String> permitted(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Permit.class::isInstance)
                .map(Decision::itemId)
                .collect(Collectors.toSet());
    }
}
