package org.ehchub.routes.platform.connectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the machines' paths on the machines' port only, and everything else on the screens' port only. */
final class DoorFilter extends OncePerRequestFilter {

    private final MachinesConnector machines;

    DoorFilter(MachinesConnector machines) {
        this.machines = machines;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (machines.received(request) == MachinePaths.contain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
