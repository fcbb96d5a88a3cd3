package org.ehchub.consent.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;

/** What an agency may read of the ledger: what concerns its own sending, receiving and consents. */
public interface OwnEvents {

    /**
     * Arrivals concern their sender, what was shared who got it, a consent the agency whose system recorded or read it;
     * what officers recorded names no agency.
     */
    Set<LedgerEventKind> OF_ITS_AGENCY = Set.copyOf(EnumSet.of(
            LedgerEventKind.ARRIVAL_RECEIVED,
            LedgerEventKind.ARRIVAL_REFUSED,
            LedgerEventKind.ARRIVAL_PARKED,
            LedgerEventKind.CONSENT_GIVEN,
            LedgerEventKind.CONSENT_REFUSED,
            LedgerEventKind.CONSENT_AMENDED,
            LedgerEventKind.CONSENT_WITHDRAWN,
            LedgerEventKind.CONSENT_ENTERED_IN_ERROR,
            LedgerEventKind.CONSENT_READ,
            LedgerEventKind.CONSENTS_SEARCHED,
            LedgerEventKind.DISCLOSURE_PERMITTED,
            LedgerEventKind.DISCLOSURE_PULLED,
            LedgerEventKind.DISCLOSURE_DELIVERED,
            LedgerEventKind.DISCLOSURE_PARKED));

    /**
     * Who may read an event as its own. Of what was refused its sender is told and never the recipient: that something
     * is withheld is itself information about a child.
     */
    static Optional<AgencyId> readerOf(LedgerEvent event) {
        if (event.kind() == LedgerEventKind.DISCLOSURE_REFUSED) {
            return Optional.ofNullable(event.facts().get("sender")).map(AgencyId::new);
        }
        return OF_ITS_AGENCY.contains(event.kind()) ? event.agency() : Optional.empty();
    }

    /**
     * An event and its number.
     *
     * @param number the hub's own; it counts every agency's events, so no agency is shown it
     */
    record Numbered(long number, LedgerEvent event) {}

    /** The event, if this agency may read it. */
    Optional<Numbered> find(AgencyId reader, long number);

    /**
     * Those this agency may read, the newest first.
     *
     * @param from at or after which they happened
     * @param until before or at which they happened
     * @param before the number before which they were told
     */
    List<Numbered> search(
            AgencyId reader, Optional<Instant> from, Optional<Instant> until, Optional<Long> before, int most);
}
