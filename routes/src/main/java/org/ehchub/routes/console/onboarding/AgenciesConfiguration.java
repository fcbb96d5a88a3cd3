package org.ehchub.routes.console.onboarding;

import java.time.Clock;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.platform.connectors.ServerIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the onboarding of agencies together. */
@Configuration(proxyBeanMethods = false)
class AgenciesConfiguration {

    @Bean
    Onboarding onboarding(AgencyRegister agencies, AgencyCredentials credentials, ServerIdentity hub, Clock clock) {
        return new Onboarding(agencies, credentials, hub, clock);
    }
}
