package org.ehchub.routes.platform.tokens;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.platform.connectors.MachinePaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the token endpoint, and none of the library's other endpoints: nothing else matches. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    @Bean
    AccessTokens accessTokens(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new AccessTokens(jdbc, transaction, clock);
    }

    @Bean
    @Order(0)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            AgencyRegister agencies,
            AgencyCredentials credentials,
            AccessTokens tokens,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TokenProperties properties,
            Clock clock) {
        var decoders = new AssertionDecoders(
                credentials, new UsedAssertions(jdbc, transaction, clock), properties, clock);
        return http.securityMatcher(MachinePaths.TOKEN)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new FormFilter(), HeaderWriterFilter.class)
                .with(new OAuth2AuthorizationServerConfigurer(), server -> server.registeredClientRepository(
                                new RegisteredAgencies(credentials))
                        .authorizationService(new GivenTokens(tokens))
                        .authorizationServerSettings(AuthorizationServerSettings.builder()
                                .tokenEndpoint(MachinePaths.TOKEN)
                                .build())
                        .tokenGenerator(new BoundTokens(properties.lifetime(), clock))
                        .clientAuthentication(clients -> clients.authenticationConverters(ways -> {
                                    // A signed assertion, and no other way to prove oneself.
                                    ways.clear();
                                    ways.add(new AssertionConverter());
                                })
                                .authenticationProviders(
                                        providers -> providers.forEach(provider -> decode(provider, decoders))))
                        .tokenEndpoint(
                                endpoint -> endpoint.accessTokenRequestConverters(grants -> {
                                    // Client credentials, and no other grant.
                                    grants.clear();
                                    grants.add(new BindingConverter(agencies, clock));
                                })))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint((request, response, failure) -> refuse(response)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** As RFC 6749, section 5.2, writes it, where the library found nothing to look at. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.US_ASCII));
    }

    private static void decode(AuthenticationProvider provider, AssertionDecoders decoders) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
            assertions.setJwtDecoderFactory(decoders);
        }
    }
}
