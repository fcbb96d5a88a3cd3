package org.ehchub.routes.platform.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.platform.connectors.ClientCertificate;
import org.ehchub.routes.platform.tokens.AccessTokens;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out which agency a request comes from: whose pinned certificate the TLS handshake proved the key of, or whose
 * access token it carries. It looks at every request, so a revocation holds from the next request on, also on open
 * connections.
 */
final class AgencyProofFilter extends OncePerRequestFilter {

    /** RFC 6750, section 2.1. */
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9\\-._~+/]+=*)", Pattern.CASE_INSENSITIVE);

    private final AgencyRegister agencies;
    private final AccessTokens tokens;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    AgencyProofFilter(AgencyRegister agencies, AccessTokens tokens, SecurityContextRepository contexts, Clock clock) {
        this.agencies = agencies;
        this.tokens = tokens;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        proven(request).ifPresent(agency -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new AgencyAuthentication(new AgencyPrincipal(agency)));
            SecurityContextHolder.setContext(context);
            // Long polls end in another dispatch of the same request, which finds it there.
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<Agency> proven(HttpServletRequest request) {
        Optional<CertificateFingerprint> certificate = ClientCertificate.presented(request);
        Optional<Agency> byCertificate = certificate.flatMap(shown -> agencies.authenticate(shown, clock.instant()));
        if (!claimsToken(request)) {
            return byCertificate;
        }
        return token(request)
                .flatMap(tokens::find)
                .filter(good -> good.certificate().isEmpty() || good.certificate().equals(certificate))
                .flatMap(good -> agencies.find(good.agency()))
                // Who shows a certificate as well, shows one of the same agency, and no revoked one.
                .filter(agency -> certificate.isEmpty()
                        || byCertificate.map(Agency::id).equals(Optional.of(agency.id())));
    }

    /** Whether the request means to prove itself by a token. */
    static boolean claimsToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static Optional<String> token(HttpServletRequest request) {
        Matcher header = BEARER.matcher(request.getHeader(HttpHeaders.AUTHORIZATION));
        return header.matches() ? Optional.of(header.group(1)) : Optional.empty();
    }
}
