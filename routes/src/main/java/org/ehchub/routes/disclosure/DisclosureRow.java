package org.ehchub.routes.disclosure;

import java.time.Instant;
import java.util.SortedSet;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;

/**
 * One disclosure as the journal has it.
 *
 * @param kind {@code report}, {@code plan} or {@code request}
 * @param documentRef a keyed pseudonym of the source's document id, the same for all its versions
 * @param purpose what the gate decided it for when it last decided at the distribution
 * @param edition 1 for the first share of its arrival that was to go to the recipient; each later one has what was left
 *     out of those before, and the rest again
 * @param bases what it was queued on, bound into its envelope; empty while withheld
 * @param leftOut what of the arrival was left out of it and may yet follow, in a later edition
 * @param reason why it is withheld, withdrawn or parked, empty otherwise
 * @param stateVersion one higher at each change of state
 * @param attempts how often its delivery was begun
 * @param place its place among the recipient's disclosures; what was queued later has a higher one
 * @param shown on which bases the recipient was last shown it, as the second gate let it; empty when it never had it
 */
public record DisclosureRow(
        DisclosureId id,
        ArrivalId arrival,
        ChildId child,
        String kind,
        String documentRef,
        int version,
        int edition,
        AgencyId sender,
        AgencyId recipient,
        Purpose purpose,
        SortedSet<String> bases,
        LeftOut leftOut,
        DisclosureState state,
        String reason,
        int stateVersion,
        int attempts,
        long place,
        SortedSet<String> shown,
        Instant createdAt,
        Instant changedAt) {

    /** The row as it is to be queued: for this purpose, sealed on these bases, without what is left out. */
    DisclosureRow releasedFor(Purpose newPurpose, SortedSet<String> newBases, LeftOut newLeftOut) {
        return new DisclosureRow(
                id, arrival, child, kind, documentRef, version, edition, sender, recipient, newPurpose, newBases,
                newLeftOut, state, reason, stateVersion, attempts, place, shown, createdAt, changedAt);
    }

    /** The row once an attempt at its delivery has begun. */
    DisclosureRow claimed() {
        return new DisclosureRow(
                id, arrival, child, kind, documentRef, version, edition, sender, recipient, purpose, bases, leftOut,
                state, reason, stateVersion + 1, attempts + 1, place, shown, createdAt, changedAt);
    }

    /** The row once the recipient was shown it on these bases. */
    DisclosureRow shownOn(SortedSet<String> newShown) {
        return new DisclosureRow(
                id, arrival, child, kind, documentRef, version, edition, sender, recipient, purpose, bases, leftOut,
                state, reason, stateVersion, attempts, place, newShown, createdAt, changedAt);
    }
}
