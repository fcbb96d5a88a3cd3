package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that looks only at what came in at the machines' connector, and refuses in the machines' way. */
abstract class MachineFilter extends OncePerRequestFilter {

    private final MachinesConnector machines;
    private final MachineErrors errors;

    MachineFilter(MachinesConnector machines, MachineErrors errors) {
        this.machines = machines;
        this.errors = errors;
    }

    @Override
    protected final boolean shouldNotFilter(HttpServletRequest request) {
        return !machines.received(request);
    }

    /** Tells machines what is wrong. */
    final MachineErrors errors() {
        return errors;
    }
}
