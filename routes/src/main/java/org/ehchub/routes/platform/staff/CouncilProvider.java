package org.ehchub.routes.platform.staff;

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

/**
 * Sign-in at the council's OpenID provider, when one is configured as Spring Security's client registration
 * {@code staff}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.security.oauth2.client.registration.staff.client-id")
class CouncilProvider {

    /** Where the provider is asked to prove someone, and where it sends them back to. */
    static final String[] PATHS = {"/oauth2/authorization/staff", "/login/oauth2/code/staff"};

    private final ClientRegistrationRepository registrations;
    private final CouncilSignIn signIn;

    CouncilProvider(ClientRegistrationRepository registrations, CouncilSignIn signIn) {
        this.registrations = registrations;
        this.signIn = signIn;
    }

    void open(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .defaultSuccessUrl("/")
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
