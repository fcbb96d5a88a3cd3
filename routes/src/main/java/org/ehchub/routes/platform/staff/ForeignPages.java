package org.ehchub.routes.platform.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of another site makes a browser send: a browser that remembers a Basic sign-in would send it
 * along (W3C, Fetch Metadata Request Headers). Programs send no such header.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final ApiRefusals refusals;

    ForeignPages(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader(SITE);
        if (site == null || OWN.contains(site)) {
            chain.doFilter(request, response);
        } else {
            refusals.handle(request, response, new AccessDeniedException("Sent by a page of another site"));
        }
    }
}
