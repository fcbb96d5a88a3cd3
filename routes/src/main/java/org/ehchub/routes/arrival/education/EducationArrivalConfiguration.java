package org.ehchub.routes.arrival.education;

import java.time.Clock;
import java.util.UUID;
import org.ehchub.mappings.education.EducationInboundTranslator;
import org.ehchub.routes.arrival.ArrivalDesk;
import org.ehchub.routes.arrival.ArrivalIds;
import org.ehchub.routes.arrival.ArrivalRefusals;
import org.ehchub.routes.platform.database.PartnerDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Polls the council's education case database, where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.education.url")
@EnableConfigurationProperties(EducationProperties.class)
class EducationArrivalConfiguration {

    @Bean
    PartnerDatabase educationDatabase(EducationProperties properties) {
        return new PartnerDatabase(
                "education",
                properties.url(),
                properties.user(),
                properties.password(),
                properties.connections(),
                properties.patience());
    }

    @Bean
    EducationArrivalRoute educationArrivalRoute(
            EducationProperties properties,
            PartnerDatabase educationDatabase,
            ArrivalDesk desk,
            ArrivalIds ids,
            ArrivalRefusals refusals,
            Clock clock) {
        String node = UUID.randomUUID().toString();
        var poll = new EducationPoll(
                properties.agency(),
                entry -> ids.of(properties.agency(), entry.sourceId()),
                new EducationOutbox(educationDatabase, node, properties.lease(), clock),
                new OutboxReader(educationDatabase),
                new EducationInboundTranslator(),
                desk::receive,
                (id, reasons) -> refusals.record(properties.agency(), EducationPoll.FORMAT, id, reasons),
                properties.batch());
        return new EducationArrivalRoute(poll, properties.pollEvery());
    }
}
