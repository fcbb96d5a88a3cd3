package org.ehchub.routes.disclosure;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.ehchub.consent.Decision;
import org.ehchub.consent.GateOutcome;
import org.ehchub.consent.GateSession;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.Released;
import org.ehchub.consent.Withheld;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.keys.Pseudonymiser;

/** One recipient's part in an arrival, as the gate is asked about it at one moment. */
record Part(
        OpenedArrival arrival,
        GateSession session,
        AgencyId recipient,
        Purpose purpose,
        Pseudonymiser pseudonymiser,
        Instant at) {

    /** The id of an edition of what goes to the recipient. */
    DisclosureId id(int edition) {
        return DisclosureId.of(arrival.row().id(), recipient, edition);
    }

    /** Asks the gate, which tells the ledger. */
    GateOutcome decide(int edition) {
        return session.decide(id(edition).value(), recipient, purpose);
    }

    /** Whether the gate would now let something go that a share lacks; nothing is decided by asking. */
    boolean permitsAnyOf(LeftOut leftOut) {
        if (leftOut.isEmpty()) {
            return false;
        }
        Set<String> permitted = session.foresee(recipient, purpose).stream()
                .filter(Decision.Permit.class::isInstance)
                .map(Decision::itemId)
                .collect(Collectors.toSet());
        return leftOut.hasAnyOf(permitted, arrival.message());
    }

    /** What of the arrival the gate did not let go. */
    LeftOut beside(Released released) {
        Set<String> permitted =
                released.permits().stream().map(Decision.Permit::itemId).collect(Collectors.toSet());
        return LeftOut.beside(permitted, arrival.message());
    }

    /** The row of an edition that is to be queued. */
    DisclosureRow queued(Released released, int edition) {
        return row(edition, Sealer.basesOf(released), DisclosureState.QUEUED, "", beside(released));
    }

    /** The row of a first edition of which nothing may go yet. */
    DisclosureRow withheld(Withheld withheld) {
        String reasons = RefusalReasons.of(withheld);
        return row(1, Collections.emptySortedSet(), DisclosureState.WITHHELD, reasons, LeftOut.NOTHING);
    }

    private DisclosureRow row(
            int edition, SortedSet<String> bases, DisclosureState state, String reason, LeftOut leftOut) {
        Heading heading = arrival.message().heading();
        return new DisclosureRow(
                id(edition),
                arrival.row().id(),
                arrival.row().child(),
                arrival.row().kind(),
                pseudonymiser.pseudonym("document", heading.source() + "\n" + heading.document()),
                heading.version(),
                edition,
                heading.source(),
                recipient,
                purpose,
                bases,
                leftOut,
                state,
                reason,
                1,
                0,
                0,
                Collections.emptySortedSet(),
                at,
                at);
    }
}
