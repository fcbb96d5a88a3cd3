package org.ehchub.routes.platform.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out which agency a request comes from: whose pinned certificate the TLS handshake proved the key of. It looks
 * at every request, so a revocation holds from the next request on, also on open connections.
 */
final class ClientCertificateFilter extends OncePerRequestFilter {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final AgencyRegister agencies;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    ClientCertificateFilter(AgencyRegister agencies, SecurityContextRepository contexts, Clock clock) {
        this.agencies = agencies;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        presented(request)
                .flatMap(certificate ->
                        agencies.authenticate(CertificateFingerprint.of(certificate), clock.instant()))
                .ifPresent(agency -> {
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new AgencyAuthentication(new AgencyPrincipal(agency)));
                    SecurityContextHolder.setContext(context);
                    // Long polls end in another dispatch of the same request, which finds it there.
                    contexts.saveContext(context, request, response);
                });
        chain.doFilter(request, response);
    }

    static Optional<X509Certificate> presented(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }
}
