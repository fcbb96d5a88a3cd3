package org.ehchub.consent.store;

import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.security.keys.KeyCustodian;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on the database what is on record when the law, not consent, permits a disclosure. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OverrideProperties.class)
class StatutoryStoreConfiguration {

    @Bean
    DocumentIds documentIds(KeyCustodian custodian) {
        return new DocumentIds(custodian.pseudonymiser());
    }

    @Bean
    SqlAdviceRequests adviceRequests(
            JdbcClient jdbc,
            SealedNotes notes,
            DocumentIds documents,
            RegistryEvents events,
            TransactionTemplate transaction) {
        return new SqlAdviceRequests(jdbc, notes, documents, events, transaction);
    }

    @Bean
    Objections objections(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlObjections(jdbc, events, transaction);
    }

    @Bean
    ParentsTold parentsTold(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlParentsTold(jdbc, events, transaction);
    }

    @Bean
    ReuseAgreements reuseAgreements(
            JdbcClient jdbc, DocumentIds documents, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlReuseAgreements(jdbc, documents, events, transaction);
    }

    @Bean
    DecisionRows decisionRows(JdbcClient jdbc, OverrideProperties properties) {
        return new DecisionRows(jdbc, properties.reviewWithin());
    }

    @Bean
    ReleaseDecisions releaseDecisions(
            DecisionRows rows, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlReleaseDecisions(rows, notes, events, transaction);
    }

    @Bean
    RuleRegister ruleRegister(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlRuleRegister(jdbc, events, transaction);
    }
}
