package org.ehchub.routes.disclosure;

/** Where an arrival stands. */
public enum ArrivalState {
    /** In the journal; its sender is answered once it is in the queue too, and a retry puts it there if it was not. */
    RECEIVED,
    /** Each recipient's share has a disclosure of its own. */
    DISTRIBUTED,
    /** Nobody is around the child to whom it might go; kept, sealed, for a while in case someone comes. */
    HELD,
    /** Held until the time for which it was kept was over; its key is destroyed. */
    EXPIRED,
    /** Waiting for an operator. */
    PARKED
}
