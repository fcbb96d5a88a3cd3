package org.ehchub.routes.platform.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Makes tokens that say nothing: 256 random bits, bound to the certificate that the request came with, if any. */
final class BoundTokens implements OAuth2TokenGenerator<OAuth2AccessToken> {

    /** Names the fingerprint of the certificate, in a request's parameters and in a token's claims. */
    static final String CERTIFICATE = "certificate";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Duration lifetime;
    private final Clock clock;

    BoundTokens(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** @return null for any other kind of token, as the library wants it */
    @Override
    public OAuth2AccessToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        Instant now = clock.instant();
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthorizationGrant();
        return new BoundToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                now,
                now.plus(lifetime),
                request.getAdditionalParameters());
    }

    private static final class BoundToken extends OAuth2AccessToken implements ClaimAccessor {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> claims;

        BoundToken(String value, Instant from, Instant until, Map<String, Object> claims) {
            super(TokenType.BEARER, value, from, until);
            this.claims = claims;
        }

        @Override
        public Map<String, Object> getClaims() {
            return claims;
        }
    }
}
