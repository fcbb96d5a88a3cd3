package org.ehchub.routes.platform.tokens;

import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Where the library leaves the tokens that it gives out. */
final class GivenTokens implements OAuth2AuthorizationService {

    private final AccessTokens tokens;

    GivenTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> given = authorization.getAccessToken();
        tokens.add(
                given.getToken().getTokenValue(),
                new AccessTokens.Good(
                        new AgencyId(authorization.getRegisteredClientId()),
                        Optional.ofNullable(given.getClaims())
                                .map(claims -> (String) claims.get(BoundTokens.CERTIFICATE))
                                .map(CertificateFingerprint::new)),
                given.getToken().getExpiresAt());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        throw new UnsupportedOperationException("Tokens end by themselves, or with their agency's keys");
    }

    /** Tokens are not looked up through the library. */
    @Override
    public OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return null;
    }
}
