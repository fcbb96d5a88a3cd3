package org.ehchub.routes.platform.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large, by their announced length before anything is read, and those too slow. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimitFilter.class);

    private final MachinesConnector machines;
    private final BodyLimits limits;
    private final MachineErrors errors;
    private final Clock clock;

    BodyLimitFilter(MachinesConnector machines, BodyLimits limits, MachineErrors errors, Clock clock) {
        this.machines = machines;
        this.limits = limits;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !machines.received(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LimitedBody body = new LimitedBody(request.getInputStream(), limits, clock);
        if (request.getContentLengthLong() > limits.maxBytes().toBytes()) {
            errors.tell(request, response, MachineError.BODY_TOO_LARGE);
        } else {
            chain.doFilter(new WithBody(request, body), response);
        }
        if (response.getStatus() >= 400 && !awaitsPermissionToSend(request)) {
            hearOut(body, response);
        }
    }

    private static void hearOut(LimitedBody body, HttpServletResponse response) {
        try {
            response.flushBuffer();
            body.drain();
        } catch (IOException e) {
            LOG.debug("The sender is gone, or its body was read already");
        }
    }

    /** Such a sender reads its answer first; reading its body would ask it to send. */
    private static boolean awaitsPermissionToSend(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.EXPECT) != null;
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final LimitedBody body;

        WithBody(HttpServletRequest request, LimitedBody body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}
