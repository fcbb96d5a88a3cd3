package org.ehchub.routes.failure;

/**
 * A fault that time may mend: the broker delivers the message again, later and later. Any exception that is not a
 * {@link PermanentFault} is treated as this one.
 */
public final class TransientFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultReason reason;

    /** A fault for this reason; the text carries nothing else. */
    public TransientFault(FaultReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A fault for this reason with what led to it. */
    public TransientFault(FaultReason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. */
    public FaultReason reason() {
        return reason;
    }
}
