package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.ehchub.consent.agencies.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class ChannelConfigurationTest {

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withBean(SslBundles.class, DefaultSslBundleRegistry::new)
            .withUserConfiguration(Channels.class);

    @Test
    void collegesAndTrustsAreServedWithoutSettings() {
        hub.run(context -> assertThat(context.getBeansOfType(AgencyChannel.class).values())
                .extracting(AgencyChannel::kind)
                .containsExactlyInAnyOrder(Channel.COLLEGE_REST, Channel.FHIR_PUSH));
    }

    @Test
    void socialCareIsServedWhereItsDatabaseIsSet() {
        hub.withPropertyValues(
                        "hub.social-care.url=jdbc:sqlite::memory:", "hub.social-care.agency=northmere-social-care")
                .run(context -> assertThat(context.getBeansOfType(AgencyChannel.class).values())
                        .extracting(AgencyChannel::kind)
                        .contains(Channel.SOCIAL_CARE_DATABASE));
    }

    @Test
    void aSocialCareDatabaseOfNobodyIsAnError() {
        hub.withPropertyValues("hub.social-care.url=jdbc:sqlite::memory:")
                .run(context -> assertThat(context).hasFailed().getFailure().hasRootCauseMessage(
                        "hub.social-care.agency says whose database it is"));
    }

    @Configuration
    @ComponentScan({
        "org.ehchub.routes.delivery.college",
        "org.ehchub.routes.delivery.http",
        "org.ehchub.routes.delivery.socialcare",
        "org.ehchub.routes.delivery.trust"
    })
    static class Channels {}
}
