package org.ehchub.consent;

import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.store.StoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the registry and the gate together. Needs a data source with its {@code TransactionTemplate}, a
 * {@code KeyCustodian} and a {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@Import(StoreConfiguration.class)
public class ConsentConfiguration {

    @Bean
    ReleaseGate releaseGate(CaseFiles files, Ledger ledger, TransactionTemplate transaction) {
        return new ReleaseGate(files, ledger, transaction);
    }
}
