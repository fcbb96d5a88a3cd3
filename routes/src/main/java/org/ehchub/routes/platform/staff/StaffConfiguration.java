package org.ehchub.routes.platform.staff;

import java.time.Clock;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.routes.platform.connectors.FilterOrder;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff's accounts and sessions, however they sign in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    @Bean
    StaffAccounts staffAccounts(JdbcClient jdbc) {
        return new StaffAccounts(jdbc);
    }

    @Bean
    StaffSessions staffSessions(JdbcClient jdbc) {
        return new StaffSessions(jdbc);
    }

    @Bean
    FilterRegistrationBean<ScreenFaultFilter> screenFaultFilter(MachinesConnector machines) {
        return FilterOrder.SCREEN_FAULTS.register(new ScreenFaultFilter(machines));
    }

    @Bean
    ErrorAttributes errorAttributes() {
        return new ReferredErrors();
    }

    @Bean
    SessionOffice sessionOffice(
            StaffSessions sessions,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock,
            StaffSettings settings) {
        return new SessionOffice(sessions, ledger, transaction, clock, settings.longestSession());
    }

    /**
     * Over TLS the cookie's name promises that it was set here and over TLS (RFC 6265bis, section 4.1.3.2). Browsers
     * drop a cookie of that name that comes without TLS, as the demo's on the loopback interface would.
     */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookieOfThisHost(
            @Value("${hub.screens.behind-tls:false}") boolean behindTls) {
        return server -> {
            if (behindTls) {
                var cookie = server.getSettings().getSession().getCookie();
                cookie.setName("__Host-" + cookie.getName());
                cookie.setPath("/");
            }
        };
    }
}
