package org.ehchub.consent.store;

import java.time.Clock;
import java.util.Optional;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.GateProperties;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.ledger.CheckpointOffice;
import org.ehchub.consent.ledger.Checkpoints;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.consent.ledger.LedgerProperties;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.consent.ledger.OwnEvents;
import org.ehchub.consent.ledger.Witness;
import org.ehchub.consent.ledger.WitnessProperties;
import org.ehchub.consent.ledger.Witnessing;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.ledger.note.CheckpointSigner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the registers on the database; what they need of one another stays inside this package. */
@Import(WrappedKeyConfiguration.class)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    LedgerProperties.class,
    WitnessProperties.class,
    GateProperties.class,
    OverrideProperties.class
})
public class StoreConfiguration {

    /** Both kinds of database tell a duplicate, a broken reference and a lock in the same words. */
    @Bean
    SQLExceptionTranslator sqlExceptions() {
        return new SqlExceptions();
    }

    @Bean
    Ledger ledger(JdbcClient jdbc, KeyCustodian custodian) {
        return new SqlLedger(new LedgerRows(jdbc), custodian.pseudonymiser());
    }

    @Bean
    OwnEvents ownEvents(JdbcClient jdbc) {
        return new SqlOwnEvents(jdbc);
    }

    @Bean
    LedgerTree ledgerTree(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new SqlLedgerTree(jdbc, transaction);
    }

    @Bean
    Checkpoints checkpoints(JdbcClient jdbc, TransactionTemplate transaction) {
        return new SqlCheckpoints(jdbc, transaction);
    }

    @Bean
    CheckpointOffice checkpointOffice(
            LedgerTree tree,
            Checkpoints checkpoints,
            KeyCustodian custodian,
            LedgerProperties properties,
            Clock clock) {
        var signer = new CheckpointSigner(properties.origin(), custodian.pseudonymiser());
        return new CheckpointOffice(tree, checkpoints, signer, clock);
    }

    @Bean
    Witnessing witnessing(
            Optional<Witness> witness,
            LedgerTree tree,
            Checkpoints checkpoints,
            LedgerProperties ledger,
            WitnessProperties properties,
            Clock clock) {
        return new Witnessing(witness, tree, checkpoints, ledger, properties, clock);
    }

    @Bean
    LedgerIntegrator ledgerIntegrator(
            LedgerTree tree,
            CheckpointOffice office,
            Witnessing witnessing,
            LedgerProperties properties,
            Clock clock) {
        return new LedgerIntegrator(tree, office, witnessing, properties, clock);
    }

    @Bean
    LedgerEvidence ledgerEvidence(
            LedgerTree tree,
            CheckpointOffice office,
            Witnessing witnessing,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        return new LedgerEvidence(tree, office, witnessing, ledger, transaction, clock);
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
    IdentityLinks identityLinks(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlIdentityLinks(jdbc, events, transaction);
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
    ConsentRegistry consentRegistry(
            ConsentRows rows, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlConsentRegistry(rows, notes, events, transaction);
    }

    @Bean
    ConsentIdentifiers consentIdentifiers(SealedNotes notes) {
        return new SealedConsentIdentifiers(notes);
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
    AdviceRequests adviceRequests(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlAdviceRequests(jdbc, events, transaction);
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
    ReuseAgreements reuseAgreements(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlReuseAgreements(jdbc, events, transaction);
    }

    @Bean
    ReleaseDecisions releaseDecisions(
            JdbcClient jdbc,
            SealedNotes notes,
            RegistryEvents events,
            TransactionTemplate transaction,
            OverrideProperties properties) {
        return new SqlReleaseDecisions(jdbc, notes, events, transaction, properties.reviewWithin());
    }

    @Bean
    RuleRegister ruleRegister(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        return new SqlRuleRegister(jdbc, events, transaction);
    }

    @Bean
    LookUpWatch lookUpWatch(GateProperties properties) {
        return new LookUpWatch(properties.lookUpTimeout());
    }

    /** With parts of its own: the gate's look-ups are watched, those of the screens are not. */
    @Bean
    CaseFiles caseFiles(
            LookUpWatch watch,
            JdbcTemplate template,
            KeyCustodian custodian,
            HubSeal seal,
            RegistryEvents events,
            TransactionTemplate transaction,
            OverrideProperties overrides) {
        JdbcClient jdbc = watch.client(template);
        return new SqlCaseFiles(
                watch,
                jdbc,
                new BlindIndexes(custodian.pseudonymiser()),
                new SqlSharingAgreements(jdbc, events, transaction),
                new ConsentRows(jdbc),
                new SqlAdviceRequests(jdbc, events, transaction),
                new SqlObjections(jdbc, events, transaction),
                new SqlReuseAgreements(jdbc, events, transaction),
                new SqlReleaseDecisions(
                        jdbc, new SealedNotes(jdbc, seal), events, transaction, overrides.reviewWithin()),
                new SqlParentsTold(jdbc, events, transaction),
                new SqlRuleRegister(jdbc, events, transaction));
    }
}
