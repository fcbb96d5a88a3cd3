package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.platform.connectors.ClientCertificate;
import org.ehchub.routes.platform.connectors.MachinePaths;
import org.ehchub.routes.platform.tokens.AccessTokens;
import org.ehchub.security.identity.MachinePermission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The one place that says which permission each machine path needs. */
@Configuration(proxyBeanMethods = false)
public class MachineSecurityConfiguration {

    /**
     * Stateless: each request proves itself by its certificate or its token, so there is no session to ride on and
     * nothing for CSRF tokens to protect. What the hub can do (the capability statement and the OpenAPI document) is
     * told to anyone.
     */
    @Bean
    @Order(1)
    SecurityFilterChain machineSecurity(
            HttpSecurity http, AgencyRegister agencies, AccessTokens tokens, MachineErrors errors, Clock clock) {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        return http.securityMatcher(MachinePaths.FHIR + "/**", MachinePaths.AGENCY + "/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new AgencyProofFilter(agencies, tokens, contexts, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(MachineSecurityConfiguration::permissions)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated(errors))
                        .accessDeniedHandler((request, response, denied) ->
                                errors.tell(request, response, MachineError.NOT_PERMITTED)))
                .build();
    }

    /** None: there would be dozens around each request, one for each of Spring Security's filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static void permissions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/fhir/R4/metadata", "/agency/v1/openapi.json")
                .permitAll()
                .requestMatchers("/fhir/R4/Task/**")
                .hasAuthority(MachinePermission.READ_OWN_TASKS.name())
                .requestMatchers(HttpMethod.GET, "/fhir/R4/AuditEvent", "/fhir/R4/AuditEvent/**")
                .hasAuthority(MachinePermission.READ_OWN_AUDIT_EVENTS.name())
                .requestMatchers("/fhir/R4/Consent", "/fhir/R4/Consent/**")
                .hasAuthority(MachinePermission.MANAGE_CONSENTS.name())
                .requestMatchers(HttpMethod.POST, "/fhir/R4/**")
                .hasAuthority(MachinePermission.PUSH.name())
                .requestMatchers("/agency/v1/disclosures/**")
                .hasAuthority(MachinePermission.PULL_OWN_INBOX.name())
                .anyRequest()
                .authenticated();
    }

    private static AuthenticationEntryPoint unauthenticated(MachineErrors errors) {
        return (request, response, failure) -> errors.tell(request, response, refusal(request));
    }

    private static MachineError refusal(HttpServletRequest request) {
        if (AgencyProofFilter.claimsToken(request)) {
            return MachineError.TOKEN_REFUSED;
        }
        return ClientCertificate.presented(request).isPresent()
                ? MachineError.CERTIFICATE_REFUSED
                : MachineError.CERTIFICATE_MISSING;
    }
}
