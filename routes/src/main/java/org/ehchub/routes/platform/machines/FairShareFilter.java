package org.ehchub.routes.platform.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ehchub.routes.platform.connectors.MachinesConnector;

/**
 * Works on so many requests from one address at a time, and refuses more: each holds a thread while its body trickles
 * in, so that one slow sender of many would leave none for the others. Listings that wait hold no thread and do not
 * count.
 */
final class FairShareFilter extends MachineFilter {

    private final int perAddress;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    FairShareFilter(MachinesConnector machines, int perAddress, MachineErrors errors) {
        super(machines, errors);
        this.perAddress = perAddress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getRemoteAddr();
        try {
            if (underWay.merge(from, 1, Integer::sum) > perAddress) {
                // Its body is not heard out: that would hold the thread all the same.
                response.setHeader("Connection", "close");
                errors().tell(request, response, MachineError.UNAVAILABLE);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            underWay.computeIfPresent(from, (address, requests) -> requests == 1 ? null : requests - 1);
        }
    }
}
