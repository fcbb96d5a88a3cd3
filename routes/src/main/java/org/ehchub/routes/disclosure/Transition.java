package org.ehchub.routes.disclosure;

import static org.ehchub.routes.disclosure.DisclosureState.DELIVERED;
import static org.ehchub.routes.disclosure.DisclosureState.EXPIRED;
import static org.ehchub.routes.disclosure.DisclosureState.PARKED;
import static org.ehchub.routes.disclosure.DisclosureState.QUEUED;
import static org.ehchub.routes.disclosure.DisclosureState.SUPERSEDED;
import static org.ehchub.routes.disclosure.DisclosureState.WITHDRAWN;
import static org.ehchub.routes.disclosure.DisclosureState.WITHHELD;

import org.ehchub.consent.ledger.LedgerEventKind;

/** Every change of state a disclosure can make, each with the ledger event that tells of it. There are no others. */
public enum Transition {
    DELIVER(QUEUED, DELIVERED, LedgerEventKind.DISCLOSURE_DELIVERED),
    WITHDRAW(QUEUED, WITHDRAWN, LedgerEventKind.DISCLOSURE_WITHDRAWN),
    WITHDRAW_PARKED(PARKED, WITHDRAWN, LedgerEventKind.DISCLOSURE_WITHDRAWN),
    SUPERSEDE(QUEUED, SUPERSEDED, LedgerEventKind.DISCLOSURE_SUPERSEDED),
    PARK(QUEUED, PARKED, LedgerEventKind.DISCLOSURE_PARKED),
    REPLAY(PARKED, QUEUED, LedgerEventKind.DISCLOSURE_REPLAYED),
    RELEASE(WITHHELD, QUEUED, LedgerEventKind.DISCLOSURE_QUEUED),
    EXPIRE(WITHHELD, EXPIRED, LedgerEventKind.DISCLOSURE_EXPIRED);

    private final DisclosureState from;
    private final DisclosureState to;
    private final LedgerEventKind event;

    Transition(DisclosureState from, DisclosureState to, LedgerEventKind event) {
        this.from = from;
        this.to = to;
        this.event = event;
    }

    /** The state it starts in. */
    public DisclosureState from() {
        return from;
    }

    /** The state it ends in. */
    public DisclosureState to() {
        return to;
    }

    /** The ledger event that records it. */
    public LedgerEventKind event() {
        return event;
    }
}
