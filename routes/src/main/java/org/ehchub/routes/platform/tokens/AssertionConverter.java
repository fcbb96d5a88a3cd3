package org.ehchub.routes.platform.tokens;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the assertion in a token request, and whose it says it is: RFC 7523, section 2.2, does not ask for a client id
 * beside it, and NHS clients send none.
 */
final class AssertionConverter implements AuthenticationConverter {

    private static final ClientAuthenticationMethod JWT_BEARER =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    /** @return null when there is no assertion, as the library wants it */
    @Override
    public Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (assertion == null
                || !JWT_BEARER.getValue().equals(request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE))) {
            return null;
        }
        return subject(assertion)
                .map(client -> new OAuth2ClientAuthenticationToken(client, JWT_BEARER, assertion, Map.of()))
                .orElse(null);
    }

    /** Not proven yet: it says only with whose keys to try. */
    private static Optional<String> subject(String assertion) {
        try {
            return Optional.ofNullable(SignedJWT.parse(assertion).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
