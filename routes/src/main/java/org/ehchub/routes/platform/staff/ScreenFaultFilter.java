package org.ehchub.routes.platform.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.ehchub.routes.platform.machines.FaultWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around every screen and staff API: what fails further in is told without its cause, under a reference by which an
 * operator finds it in the log. Texts of faults may repeat a row's values, so the log has none.
 */
final class ScreenFaultFilter extends OncePerRequestFilter {

    /** The request's attribute with the reference of its fault. */
    static final String REFERENCE = ScreenFaultFilter.class.getName() + ".reference";

    private static final Logger LOG = LoggerFactory.getLogger(ScreenFaultFilter.class);

    private final MachinesConnector machines;

    ScreenFaultFilter(MachinesConnector machines) {
        this.machines = machines;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return machines.received(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            String reference = UUID.randomUUID().toString();
            LOG.atError()
                    .addKeyValue("reference", reference)
                    .setCause(new FaultWithoutText(fault))
                    .log("A screen failed");
            if (!response.isCommitted()) {
                request.setAttribute(REFERENCE, reference);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
