package org.ehchub.routes.arrival;

import java.time.Clock;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.disclosure.Sealer;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the desk together. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    @Bean
    ArrivalIds arrivalIds(Pseudonymiser pseudonymiser) {
        return new ArrivalIds(pseudonymiser);
    }

    @Bean
    ArrivalRefusals arrivalRefusals(ArrivalIds ids, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        return new ArrivalRefusals(ids, ledger, transaction, clock);
    }

    @Bean
    ArrivalDesk arrivalDesk(
            ArrivalIds ids,
            ChildRegister children,
            Circle circle,
            AgencyRegister agencies,
            ArrivalJournal journal,
            WrappedKeys keys,
            Sealer sealer,
            SealedQueue queue,
            Ledger ledger,
            ArrivalRefusals refusals,
            Pseudonymiser pseudonymiser,
            CanonicalJson json,
            TransactionTemplate transaction,
            Clock clock) {
        return new ArrivalDesk(
                ids,
                new Admission(children, circle, agencies),
                journal,
                keys,
                sealer,
                queue,
                ledger,
                refusals,
                pseudonymiser,
                json,
                transaction,
                clock);
    }
}
