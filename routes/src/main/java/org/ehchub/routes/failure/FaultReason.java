package org.ehchub.routes.failure;

/** Why something could not go on, in stable codes that screens, the ledger and metrics share. */
public enum FaultReason {
    RECIPIENT_UNREACHABLE("The recipient's system did not answer"),
    RECIPIENT_BUSY("The recipient's system asked to be called later"),
    RECIPIENT_REFUSED("The recipient's system refused the delivery"),
    RECIPIENT_NOT_CONFIGURED("The recipient has no usable endpoint"),
    UNREADABLE_ENVELOPE("The sealed message does not open with its key"),
    KEY_MISSING("The message's key is not in the journal"),
    CLAIMED_BY_ANOTHER("Another attempt at the same delivery was under way"),
    NOT_IN_QUEUE("The sealed message is not in its queue at the moment"),
    NO_RECIPIENT("Nobody is on record around the child to whom it might go"),
    UNKNOWN_MESSAGE("The journal does not know this message");

    private final String text;

    FaultReason(String text) {
        this.text = text;
    }

    /** The reason in plain words. */
    public String text() {
        return text;
    }
}
