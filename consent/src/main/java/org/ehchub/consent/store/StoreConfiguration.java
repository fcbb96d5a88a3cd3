package org.ehchub.consent.store;

import java.time.Clock;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers and the ledger, in SQL. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    SQLExceptionTranslator sqlExceptions() {
        return new SqlExceptions();
    }

    @Bean
    Ledger ledger(JdbcClient jdbc, Pseudonymiser pseudonymiser) {
        return new SqlLedger(jdbc, pseudonymiser);
    }

    @Bean
    AgencyRegister agencyRegister(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger, Clock clock) {
        return new SqlAgencyRegister(jdbc, transaction, ledger, clock);
    }

    @Bean
    SharingAgreements sharingAgreements(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new SqlSharingAgreements(jdbc, transaction, ledger, publisher, clock);
    }

    @Bean
    ChildRegister childRegister(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AgencyRegister agencies,
            KeyCustodian custodian,
            Pseudonymiser pseudonymiser,
            EnvelopeCipher cipher,
            Ledger ledger,
            Clock clock) {
        return new SqlChildRegister(
                jdbc,
                transaction,
                agencies,
                new Identifiers(pseudonymiser),
                new ProfileSealer(custodian, cipher),
                ledger,
                clock);
    }

    @Bean
    Circle circle(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new SqlCircle(jdbc, transaction, ledger, publisher, clock);
    }
}
