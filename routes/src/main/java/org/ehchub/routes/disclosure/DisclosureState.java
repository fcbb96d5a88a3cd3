package org.ehchub.routes.disclosure;

/** Where a disclosure stands. The permitted changes are in {@link Transition}. */
public enum DisclosureState {
    /** The gate found no lawful basis; the sealed arrival is kept for a while in case one is recorded. */
    WITHHELD,
    /** Sealed and waiting for its recipient. */
    QUEUED,
    /** The recipient has it. */
    DELIVERED,
    /** Its basis ended before the recipient confirmed that it has it; its key is destroyed. */
    WITHDRAWN,
    /** A later version of the same document, or a later edition of this share, took its place. */
    SUPERSEDED,
    /** Withheld until the time for which it was kept was over; the sealed arrival's key is destroyed. */
    EXPIRED,
    /** Waiting for an operator. */
    PARKED;

    /** True when nothing can happen to it any more; its key is destroyed. */
    public boolean isFinal() {
        return switch (this) {
            case DELIVERED, WITHDRAWN, SUPERSEDED, EXPIRED -> true;
            case WITHHELD, QUEUED, PARKED -> false;
        };
    }
}
