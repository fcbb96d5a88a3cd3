package org.ehchub.routes.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.DisclosureChanges;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.Sealer;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.routes.failure.Parking;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the deliveries together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    @Bean
    SecondGate secondGate(
            DisclosureJournal journal,
            DisclosureChanges changes,
            DisclosureLifecycle lifecycle,
            WrappedKeys keys,
            Sealer sealer,
            ReleaseGate gate,
            TransactionTemplate transaction,
            Clock clock) {
        return new SecondGate(journal, changes, lifecycle, keys, sealer, gate, transaction, clock);
    }

    @Bean
    Settlement settlement(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            AdviceRequests adviceRequests,
            TransactionTemplate transaction,
            Clock clock) {
        return new Settlement(journal, lifecycle, adviceRequests, transaction, clock);
    }

    @Bean
    Delivery delivery(
            SecondGate secondGate, AgencyRegister agencies, List<AgencyChannel> channels, Settlement settlement) {
        Map<Channel, AgencyChannel> byKind =
                channels.stream().collect(Collectors.toMap(AgencyChannel::kind, Function.identity()));
        return new Delivery(secondGate, agencies, byKind, settlement);
    }

    @Bean
    DeliveryRoutes deliveryRoutes(
            CamelContext camel, AgencyRegister agencies, Delivery delivery, DeliveryProperties properties) {
        return new DeliveryRoutes(camel, agencies, delivery, properties);
    }

    @Bean
    Inbox inbox(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            SecondGate secondGate,
            QueueShelf shelf,
            Parking parking,
            Settlement settlement,
            TransactionTemplate transaction) {
        return new Inbox(journal, lifecycle, secondGate, shelf, parking, settlement, transaction);
    }

    @Bean
    InboxSweep inboxSweep(
            AgencyRegister agencies, DisclosureJournal journal, QueueShelf shelf, DeliveryProperties properties) {
        return new InboxSweep(agencies, journal, shelf, properties.sweepInboxes());
    }

    @Bean
    ParkedSweep parkedSweep(
            ArrivalJournal arrivals, DisclosureJournal disclosures, QueueShelf shelf, DeliveryProperties properties) {
        return new ParkedSweep(arrivals, disclosures, shelf, properties.sweepParked());
    }

    @Bean
    Replay replay(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureLifecycle lifecycle,
            QueueShelf shelf,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        return new Replay(arrivals, disclosures, lifecycle, shelf, ledger, transaction, clock);
    }
}
