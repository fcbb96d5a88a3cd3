package org.ehchub.routes.platform.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The outermost layer of a machine's request: its ids, and the promise that whatever goes wrong further in is told in
 * the right form. Logs carry the request's id and never its content.
 */
final class MachineRequestFilter extends MachineFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MachineRequestFilter.class);
    private static final String MDC_KEY = "request";


    MachineRequestFilter(MachinesConnector machines, MachineErrors errors) {
        super(machines, errors);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!RequestIdentity.wellFormed(request)) {
            errors().tell(request, response, MachineError.REQUEST_ID_MALFORMED);
            return;
        }
        String id = RequestIdentity.givenOrNew(request);
        response.setHeader(RequestIdentity.REQUEST_ID, id);
        RequestIdentity.correlation(request)
                .ifPresent(correlation -> response.setHeader(RequestIdentity.CORRELATION_ID, correlation));
        MDC.put(MDC_KEY, id);
        try {
            chain.doFilter(request, new TellingResponse(request, response));
        } catch (BodyRefused refused) {
            errors().tell(request, response, refused.error());
        } catch (Exception fault) {
            log(id, fault);
            errors().tell(request, response, MachineError.UNAVAILABLE);
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    /** What time mends is no error; the sender is told to come again. */
    private static void log(String id, Exception fault) {
        if (fault.getCause() instanceof TransientFault passing) {
            LOG.info("Request {} has to come again: {}", id, passing.reason());
        } else {
            LOG.error("Request {} failed", id, new FaultWithoutText(fault));
        }
    }

    /** Tells at once what the frameworks would leave to the screens' error page. */
    private final class TellingResponse extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        TellingResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            errors().tell(request, this, MachineError.ofStatus(status));
        }

        @Override
        public void sendError(int status) throws IOException {
            errors().tell(request, this, MachineError.ofStatus(status));
        }
    }
}
