package org.ehchub.routes.platform.staff;

import static org.ehchub.security.identity.StaffRole.INFORMATION_GOVERNANCE;
import static org.ehchub.security.identity.StaffRole.OPERATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ehchub.security.identity.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands before the staff's pages: one chain for their APIs, one for their screens. The two roles share no power;
 * a path that is named here for no role is open to nobody.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String BEHIND_TLS = "${hub.screens.behind-tls:false}";

    private static final String[] SCREENS = Stream.concat(
                    Stream.of("/", "/sign-in/**", "/sign-out", "/assets/**", "/error", "/consent/**", "/operations/**"),
                    Stream.of(CouncilProvider.PATHS))
            .toArray(String[]::new);

    /**
     * Programs show who they are on every call and have no session, so {@link ForeignPages} does what CSRF tokens do for
     * the screens: with an access token of the council's provider, or over HTTP Basic with a local account where there
     * is no provider.
     */
    @Bean
    @Order(100)
    SecurityFilterChain staffApi(HttpSecurity http, ObjectProvider<CouncilProvider> council, JsonMapper json) {
        Optional<CouncilTokens> tokens = council.stream().map(CouncilProvider::tokens).findFirst();
        var refusals = new ApiRefusals(json, tokens.isPresent());
        tokens.ifPresentOrElse(
                access -> http.oauth2ResourceServer(server -> {
                    server.authenticationEntryPoint(refusals).accessDeniedHandler(refusals);
                    access.open(server);
                }),
                () -> http.httpBasic(basic -> basic.authenticationEntryPoint(refusals)));
        return http.securityMatcher("/api/consent/**", "/api/operations/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignPages(refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.requestMatchers("/api/consent/**")
                        .hasRole(INFORMATION_GOVERNANCE.name())
                        .requestMatchers("/api/operations/**")
                        .hasRole(OPERATIONS.name()))
                .build();
    }

    @Bean
    @Order(110)
    SecurityFilterChain staffScreens(
            HttpSecurity http,
            ObjectProvider<CouncilProvider> council,
            SessionOffice sessions,
            StaffSettings settings,
            Clock clock,
            @Value(BEHIND_TLS) boolean behindTls) {
        council.stream()
                .findFirst()
                .ifPresentOrElse(
                        provider -> http.oauth2Login(provider::open),
                        () -> http.formLogin(form -> form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .successHandler(new SessionBegins(sessions))
                                .failureUrl("/sign-in?failed")));
        return http.securityMatcher(SCREENS)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(new ScreenRefusals())
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .headers(headers -> headers(headers, behindTls))
                .addFilterBefore(new StandingSessions(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> screens(paths, settings, clock))
                .build();
    }

    private static void screens(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            StaffSettings settings,
            Clock clock) {
        paths.requestMatchers("/assets/**", "/error")
                .permitAll()
                .requestMatchers("/sign-in/new-password")
                .authenticated()
                .requestMatchers(HttpMethod.POST, SessionsController.PATH + "/**")
                .access(new FreshSignIn(Set.of(StaffRole.values()), settings.freshFor(), clock))
                .requestMatchers(SessionsController.PATH)
                .authenticated()
                .requestMatchers("/sign-in")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/")
                .authenticated()
                .requestMatchers("/consent/children/*/overrides/**")
                .access(new FreshSignIn(Set.of(INFORMATION_GOVERNANCE), settings.freshFor(), clock))
                .requestMatchers(HttpMethod.POST, "/consent/overrides/**")
                .access(new FreshSignIn(Set.of(INFORMATION_GOVERNANCE), settings.freshFor(), clock))
                .requestMatchers("/consent/**")
                .hasRole(INFORMATION_GOVERNANCE.name())
                .requestMatchers("/operations/**")
                .hasRole(OPERATIONS.name())
                .anyRequest()
                .denyAll();
    }

    /**
     * Everything nobody has named is not there: a controller at a new address is unreachable until its path stands in a
     * chain. The management port's addresses are not for this chain to judge.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain nothingElse(HttpSecurity http, @Value(BEHIND_TLS) boolean behindTls) {
        return http.securityMatcher(new NegatedRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/actuator/**")))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, refused) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .headers(headers -> headers(headers, behindTls))
                .authorizeHttpRequests(paths -> paths.anyRequest().denyAll())
                .build();
    }

    /** Behind a proxy that ends TLS the hub's own requests are plain: it takes the setting's word for it. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean behindTls) {
        headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> behindTls || request.isSecure()));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
