package org.ehchub.routes.failure;

import java.time.Clock;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.SealedQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the failure handling together. */
@Configuration(proxyBeanMethods = false)
class FailureConfiguration {

    @Bean
    Parking parking(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureLifecycle lifecycle,
            SealedQueue queue,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        return new Parking(arrivals, disclosures, lifecycle, queue, ledger, transaction, clock);
    }

    @Bean
    FailureRoutes failureRoutes(Parking parking) {
        return new FailureRoutes(parking);
    }
}
