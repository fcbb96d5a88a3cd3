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
import org.springframework.util.unit.DataSize;

/**
 * Refuses bodies that are too large, by their announced length before anything is read, and those too slow; lets the
 * others through when it is their turn.
 */
final class BodyLimitFilter extends MachineFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimitFilter.class);

    private final BodyLimits limits;
    private final BodyTurns turns;
    private final Clock clock;

    BodyLimitFilter(MachinesConnector machines, BodyLimits limits, MachineErrors errors, Clock clock) {
        super(machines, errors);
        this.limits = limits;
        this.turns = new BodyTurns(limits);
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LimitedBody body = new LimitedBody(request.getInputStream(), limits, clock);
        DataSize size = size(request);
        if (size.compareTo(limits.maxBytes()) > 0) {
            errors().tell(request, response, MachineError.BODY_TOO_LARGE);
        } else {
            inTurn(size, new WithBody(request, body), response, chain);
        }
        if (response.getStatus() >= 400 && !awaitsPermissionToSend(request)) {
            hearOut(body, response);
        }
    }

    private void inTurn(DataSize size, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTurnOf(size)) {
            errors().tell(request, response, MachineError.UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.end(size);
        }
    }

    private boolean isTurnOf(DataSize size) {
        try {
            return turns.await(size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it says, the largest allowed when it has a body and does not say, or nothing. */
    private DataSize size(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced >= 0) {
            return DataSize.ofBytes(announced);
        }
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null ? DataSize.ofBytes(0) : limits.maxBytes();
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
