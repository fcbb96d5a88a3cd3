package org.ehchub.routes.delivery.socialcare;

import org.ehchub.mappings.socialcare.SocialCareOutboundTranslator;
import org.ehchub.mappings.socialcare.SocialCareTables;
import org.ehchub.routes.platform.database.PartnerDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the channel to the council's social care database, where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.social-care.url")
@EnableConfigurationProperties(SocialCareProperties.class)
class SocialCareConfiguration {

    @Bean
    PartnerDatabase socialCareDatabase(SocialCareProperties properties) {
        return new PartnerDatabase(
                "social-care",
                properties.url(),
                properties.user(),
                properties.password(),
                properties.connections(),
                properties.patience());
    }

    @Bean
    SocialCareDatabaseChannel socialCareDatabaseChannel(
            SocialCareProperties properties, PartnerDatabase socialCareDatabase) {
        return new SocialCareDatabaseChannel(
                properties.agency(),
                new SocialCareOutboundTranslator(),
                new DocumentStore(socialCareDatabase, SocialCareTables.TABLES));
    }
}
