package org.ehchub.routes.failure;

/** A fault that trying again will not mend: the message is parked for an operator. */
public final class PermanentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultReason reason;

    /** A fault for this reason; the text carries nothing else. */
    public PermanentFault(FaultReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A fault for this reason with what led to it. */
    public PermanentFault(FaultReason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. */
    public FaultReason reason() {
        return reason;
    }
}
