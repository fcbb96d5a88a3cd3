package org.ehchub.consent.store;

import java.time.Clock;
import java.util.Optional;
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
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.ledger.note.CheckpointSigner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the ledger, its tree and its signed heads on the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerProperties.class, WitnessProperties.class})
class LedgerStoreConfiguration {

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
}
