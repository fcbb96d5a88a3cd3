package org.ehchub.routes.platform.staff;

import java.time.Clock;
import org.ehchub.consent.ledger.Ledger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in at the council's OpenID provider, when one is configured as Spring Security's client registration
 * {@code staff}. It is then the only way in, for people and for their programs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(CouncilProvider.CLIENT_ID)
class CouncilProvider {

    /** The setting that makes the difference. */
    static final String CLIENT_ID = "spring.security.oauth2.client.registration.staff.client-id";

    private static final String REGISTRATION = "staff";

    /** Where the provider is asked to prove someone, and where it sends them back to. */
    static final String[] PATHS = {"/oauth2/authorization/staff", "/login/oauth2/code/staff"};

    private final ClientRegistrationRepository registrations;
    private final CouncilSignIn signIn;
    private final CouncilRoles roles;
    private final StaffSettings settings;
    private final SessionOffice sessions;

    CouncilProvider(
            ClientRegistrationRepository registrations,
            StaffSettings settings,
            SessionOffice sessions,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.settings = settings;
        this.sessions = sessions;
        this.roles = new CouncilRoles(settings);
        this.signIn = new CouncilSignIn(roles, ledger, transaction, clock);
    }

    /** What programs of staff show. */
    CouncilTokens tokens() {
        return new CouncilTokens(
                registrations.findByRegistrationId(REGISTRATION), settings.apiAudience(), roles);
    }

    void open(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .successHandler(new SessionBegins(sessions))
                .failureUrl("/sign-in?refused")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver()))
                .userInfoEndpoint(user -> user.oidcUserService(signIn));
    }

    /** The provider proves them anew each time: a sign-in here is one that was made here and now. */
    private DefaultOAuth2AuthorizationRequestResolver resolver() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(parameters -> parameters.put("prompt", "login")));
        return resolver;
    }

    /** A Strict cookie would stay behind when the provider sends the browser back, and the sign-in with it. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> laxForTheWayBack() {
        return server -> server.getSettings().getSession().getCookie().setSameSite(Cookie.SameSite.LAX);
    }
}
