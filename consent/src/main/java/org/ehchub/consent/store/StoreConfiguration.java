package org.ehchub.consent.store;

import java.time.Clock;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.GateProperties;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.security.keys.KeyCustodian;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the registers on the database; what they need of one another stays inside this package. */
@Import({LedgerStoreConfiguration.class, StatutoryStoreConfiguration.class, WrappedKeyConfiguration.class})
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateProperties.class)
public class StoreConfiguration {

    /** Both kinds of database tell a duplicate, a broken reference and a lock in the same words. */
    @Bean
    SQLExceptionTranslator sqlExceptions() {
        return new SqlExceptions();
    }

    @Bean
    RegistryEvents registryEvents(
            Ledger ledger, JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        return new RegistryEvents(ledger, new SameChild(jdbc), publisher, clock);
    }

    @Bean
    AgencyRows agencyRows(JdbcClient jdbc) {
        return new AgencyRows(jdbc);
    }

    @Bean
    AgencyRegister agencyRegister(
            AgencyRows rows, JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlAgencyRegister(rows, jdbc, events, transaction);
    }

    @Bean
    AgencyCredentials agencyCredentials(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlAgencyCredentials(jdbc, events, transaction);
    }

    @Bean
    SqlSharingAgreements sharingAgreements(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlSharingAgreements(jdbc, events, transaction);
    }

    @Bean
    HubSeal hubSeal(KeyCustodian custodian) {
        return new HubSeal(custodian);
    }

    @Bean
    SealedNotes sealedNotes(JdbcClient jdbc, HubSeal seal) {
        return new SealedNotes(jdbc, seal);
    }

    @Bean
    ChildRegister childRegister(
            JdbcClient jdbc,
            KeyCustodian custodian,
            HubSeal seal,
            AgencyRows agencies,
            RegistryEvents events,
            TransactionTemplate transaction) {
        return new SqlChildRegister(
                jdbc,
                new BlindIndexes(custodian.pseudonymiser()),
                new SealedProfiles(jdbc, seal),
                agencies,
                events,
                transaction);
    }

    @Bean
    IdentityLinks identityLinks(
            JdbcClient jdbc, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlIdentityLinks(jdbc, notes, events, transaction);
    }

    @Bean
    ChildMerges childMerges(
            JdbcClient jdbc, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlChildMerges(jdbc, notes, events, transaction);
    }

    @Bean
    Circle circle(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlCircle(jdbc, events, transaction);
    }

    @Bean
    ConsentRows consentRows(JdbcClient jdbc) {
        return new ConsentRows(jdbc);
    }

    @Bean
    ConsentDigest consentDigest(KeyCustodian custodian) {
        return new ConsentDigest(custodian.pseudonymiser());
    }

    @Bean
    ConsentRegistry consentRegistry(
            ConsentRows rows,
            ConsentDigest digest,
            SealedNotes notes,
            RegistryEvents events,
            TransactionTemplate transaction) {
        return new SqlConsentRegistry(rows, notes, new ConsentEvents(digest, events), transaction);
    }

    @Bean
    ConsentAudit consentAudit(JdbcClient jdbc, ConsentRows rows, ConsentDigest digest) {
        return new SqlConsentAudit(jdbc, rows, new LedgerRows(jdbc), digest);
    }

    @Bean
    ConsentIdentifiers consentIdentifiers(SealedNotes notes) {
        return new SealedConsentIdentifiers(notes);
    }

    @Bean
    KnownPeople knownPeople(
            JdbcClient jdbc, HubSeal seal, KeyCustodian custodian, TransactionTemplate transaction) {
        return new SqlKnownPeople(jdbc, seal, custodian.pseudonymiser(), transaction);
    }

    @Bean
    ConsentEvidence consentEvidence(
            JdbcClient jdbc, HubSeal seal, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlConsentEvidence(jdbc, seal, events, transaction);
    }

    @Bean
    DueConsents dueConsents(JdbcClient jdbc, ConsentRows rows) {
        return new SqlDueConsents(jdbc, rows);
    }

    @Bean
    LookUpWatch lookUpWatch(GateProperties properties) {
        return new LookUpWatch(properties.lookUpTimeout());
    }

    @Bean
    CaseFiles caseFiles(
            LookUpWatch watch,
            JdbcTemplate template,
            KeyCustodian custodian,
            SqlAdviceRequests requests,
            DecisionRows decisions) {
        NamedParameterJdbcOperations watched = watch.over(template);
        return new SqlCaseFiles(
                watch,
                new SameChild(JdbcClient.create(watched)),
                new LookUps(watched),
                new BlindIndexes(custodian.pseudonymiser()),
                requests,
                decisions);
    }
}
