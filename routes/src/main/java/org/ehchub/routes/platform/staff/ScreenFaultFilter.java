package org.ehchub.routes.platform.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.ehchub.consent.web.FileTooLargeController;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.ehchub.routes.platform.machines.FaultWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around every screen and staff API: what fails further in is told without its cause, under a reference by which an
 * operator finds it in the log. Texts of faults may repeat a row's values, so the log has none. A file larger than the
 * hub takes is no fault of the hub's: its sender is told.
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
            if (isTooLarge(fault) && !response.isCommitted()) {
                // Whoever asks such a request for a parameter again, a page of errors too, is refused again.
                response.sendRedirect(FileTooLargeController.PATH);
                return;
            }
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

    private static boolean isTooLarge(Exception fault) {
        return fault instanceof InvalidParameterException refused
                && refused.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
}
