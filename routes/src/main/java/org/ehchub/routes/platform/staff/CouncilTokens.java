package org.ehchub.routes.platform.staff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Admits programs of staff to the APIs with access tokens (RFC 6750) that the council's provider has signed for this
 * hub. Without an audience of its own the hub takes none: a token that was given for another service opens nothing.
 */
final class CouncilTokens {

    private final ClientRegistration provider;
    private final @Nullable String audience;
    private final CouncilRoles roles;

    CouncilTokens(ClientRegistration provider, @Nullable String audience, CouncilRoles roles) {
        this.provider = provider;
        this.audience = audience;
        this.roles = roles;
    }

    void open(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> jwt.decoder(audience == null ? none() : decoder(audience))
                .jwtAuthenticationConverter(holder()));
    }

    private JwtDecoder decoder(String expected) {
        ClientRegistration.ProviderDetails details = provider.getProviderDetails();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(details.getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(Objects.requireNonNull(details.getIssuerUri())),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(expected))));
        return decoder;
    }

    private static JwtDecoder none() {
        return token -> {
            throw new BadJwtException("This hub takes no access tokens of staff");
        };
    }

    /** Who has no role, or both, is known and may do nothing. */
    private Converter<Jwt, AbstractAuthenticationToken> holder() {
        return token -> {
            List<GrantedAuthority> authorities = roles.of(token.getClaims())
                    .map(StaffAuthentication::authority)
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .stream()
                    .toList();
            return new JwtAuthenticationToken(token, authorities, token.getSubject());
        };
    }
}
