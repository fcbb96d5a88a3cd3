package org.ehchub.routes.platform.machines;

/**
 * A fault's types and stack frames for the log, without its texts: libraries put values into theirs, and those may be
 * personal data.
 */
public final class FaultWithoutText extends Exception {

    private static final long serialVersionUID = 1L;

    /** The same fault, and what led to it, without texts. */
    public FaultWithoutText(Throwable fault) {
        super(fault.getClass().getName(), fault.getCause() == null ? null : new FaultWithoutText(fault.getCause()));
        setStackTrace(fault.getStackTrace());
    }
}
