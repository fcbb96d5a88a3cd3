package org.ehchub.routes.consents;

import java.time.Clock;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the door to the consents together. */
@Configuration(proxyBeanMethods = false)
public class ConsentDoorConfiguration {

    @Bean
    ConsentDoor consentDoor(
            ConsentRegistry registry,
            KnownPeople people,
            ConsentIdentifiers identifiers,
            AgencyRegister agencies,
            ChildRegister children,
            Circle circle,
            Ledger ledger,
            Pseudonymiser pseudonymiser,
            TransactionTemplate transaction,
            Clock clock) {
        OwnChildren own = new OwnChildren(children, circle, clock);
        ConsentIds ids = new ConsentIds(pseudonymiser);
        SentConsents sent = new SentConsents(registry, people, identifiers, agencies, own, clock);
        ConsentWrites writes = new ConsentWrites(registry, people, identifiers, sent, own, ids, transaction);
        return new ConsentDoor(
                registry, identifiers, agencies, own, writes, new ReadingRecord(ledger, transaction, clock));
    }
}
