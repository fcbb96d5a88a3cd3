package org.ehchub.routes.platform.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.platform.connectors.ClientCertificate;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Adds to a token request the certificate it came with (RFC 8705, section 3): who shows one, shows one that proves the
 * same agency as the assertion does.
 */
final class BindingConverter implements AuthenticationConverter {

    private final AuthenticationConverter clientCredentials = new OAuth2ClientCredentialsAuthenticationConverter();
    private final AgencyRegister agencies;
    private final Clock clock;

    BindingConverter(AgencyRegister agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @return null for another kind of grant, as the library wants it */
    @Override
    public Authentication convert(HttpServletRequest request) {
        if (!(clientCredentials.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked)) {
            return null;
        }
        var client = (Authentication) asked.getPrincipal();
        return new OAuth2ClientCredentialsAuthenticationToken(
                client,
                asked.getScopes(),
                ClientCertificate.presented(request)
                        .map(certificate -> proven(certificate, client.getName()))
                        .map(certificate -> Map.<String, Object>of(BoundTokens.CERTIFICATE, certificate.sha256Hex()))
                        .orElse(Map.of()));
    }

    private CertificateFingerprint proven(CertificateFingerprint certificate, String client) {
        Optional<Agency> agency = agencies.authenticate(certificate, clock.instant());
        if (agency.filter(found -> found.id().value().equals(client)).isEmpty()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return certificate;
    }
}
