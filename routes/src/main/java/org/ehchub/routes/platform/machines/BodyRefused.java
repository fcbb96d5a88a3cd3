package org.ehchub.routes.platform.machines;

import java.io.IOException;

/** The request's body is too large or too slow; thrown out of the read that found it. */
public final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final MachineError error;

    BodyRefused(MachineError error) {
        super(error.code());
        this.error = error;
    }

    /** What to tell the sender. */
    public MachineError error() {
        return error;
    }
}
