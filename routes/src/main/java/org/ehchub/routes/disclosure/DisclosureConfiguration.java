package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.util.Comparator;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.store.WrappedKeyTable;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.WhatWaits;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the main flow together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureProperties.class)
class DisclosureConfiguration {

    @Bean
    CanonicalJson canonicalJson() {
        return new CanonicalJson();
    }

    @Bean
    Sealer sealer(EnvelopeCipher cipher, CanonicalJson json) {
        return new Sealer(cipher, json);
    }

    @Bean
    WrappedKeys wrappedKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeys(jdbc, custodian);
    }

    @Bean
    WrappedKeyTable dataKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeyTable(jdbc, custodian, "data_key", "subject");
    }

    @Bean
    ArrivalJournal arrivalJournal(JdbcClient jdbc) {
        return new ArrivalJournal(jdbc);
    }

    @Bean
    DisclosureJournal disclosureJournal(JdbcClient jdbc) {
        return new DisclosureJournal(jdbc);
    }

    @Bean
    DisclosureChanges disclosureChanges(JdbcClient jdbc) {
        return new DisclosureChanges(jdbc);
    }

    @Bean
    DisclosureLifecycle disclosureLifecycle(
            DisclosureChanges changes,
            WrappedKeys keys,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        return new DisclosureLifecycle(changes, keys, ledger, jdbc, clock);
    }

    @Bean
    SealedQueue sealedQueue(JmsTemplate jms) {
        return new SealedQueue(jms);
    }

    @Bean
    QueueShelf queueShelf(JmsTemplate jms) {
        return new QueueShelf(jms);
    }

    @Bean
    JournalViews journalViews(
            JdbcClient jdbc, ArrivalJournal arrivals, DisclosureJournal disclosures, Circle circle, Clock clock) {
        return new JournalViews(jdbc, arrivals, disclosures, circle, clock);
    }

    /** Of every record of the same child: what was disclosed before a merge was disclosed about this child. */
    @Bean
    DisclosureHistory childHistory(DisclosureJournal journal, ChildMerges merges) {
        var history = new ChildHistory(journal);
        return child -> merges.recordsOf(child).stream()
                .flatMap(record -> history.of(record).stream())
                .sorted(Comparator.comparing(DisclosureHistory.Entry::changedAt).reversed())
                .toList();
    }

    @Bean
    WhatWaits whatWaits(
            ShelvedShares shares,
            ArrivalOpening opening,
            QueueShelf shelf,
            DisclosureJournal journal,
            JdbcClient jdbc,
            ReleaseGate gate,
            ChildMerges merges,
            TransactionTemplate transaction,
            Clock clock) {
        return new Rehearsal(
                shares,
                new KeptArrivals(opening, shelf),
                journal,
                new Waiting(jdbc, merges::recordsOf),
                gate,
                transaction,
                clock);
    }

    @Bean
    ArrivalOpening arrivalOpening(ArrivalJournal journal, WrappedKeys keys, Sealer sealer) {
        return new ArrivalOpening(journal, keys, sealer);
    }

    @Bean
    ChildTurns childTurns(JdbcClient jdbc) {
        return new ChildTurns(jdbc);
    }

    @Bean
    Withdrawal withdrawal(DisclosureJournal journal, DisclosureLifecycle lifecycle, ChildTurns turns) {
        return new Withdrawal(journal, lifecycle, turns);
    }

    @Bean
    Reconsideration reconsideration(
            JdbcClient jdbc, RecallWishes recalls, TransactionTemplate transaction, Clock clock) {
        return new Reconsideration(jdbc, recalls, transaction, clock);
    }

    @Bean
    RecallWishes recallWishes(JdbcClient jdbc, ChildTurns turns, Clock clock) {
        return new RecallWishes(jdbc, turns, clock);
    }

    @Bean
    ShelvedShares shelvedShares(DisclosureJournal journal, WrappedKeys keys, Sealer sealer, QueueShelf shelf) {
        return new ShelvedShares(journal, keys, sealer, shelf);
    }

    @Bean
    RecallRoute recallRoute(
            RecallWishes wishes,
            ShelvedShares shares,
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            ReleaseGate gate,
            ChildTurns turns,
            TransactionTemplate transaction,
            DisclosureProperties properties,
            Clock clock) {
        var recall = new Recall(wishes, shares, journal, lifecycle, gate, turns, transaction, clock);
        return new RecallRoute(recall, properties.recallEvery());
    }

    @Bean
    HeldArrivals heldArrivals(
            JdbcClient jdbc,
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            WrappedKeys keys,
            Holding holding,
            QueueShelf shelf,
            TransactionTemplate transaction,
            Clock clock) {
        return new HeldArrivals(jdbc, arrivals, disclosures, keys, holding, shelf, transaction, clock);
    }

    @Bean
    ReconsiderationRoute reconsiderationRoute(
            Reconsideration reconsideration, HeldArrivals held, DisclosureProperties properties) {
        return new ReconsiderationRoute(
                reconsideration, held, properties.reconsiderEvery(), properties.lookForNewDay());
    }

    @Bean
    Holding holding(
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureChanges changes,
            DisclosureLifecycle lifecycle,
            WrappedKeys keys,
            Ledger ledger,
            DisclosureProperties properties,
            Clock clock) {
        return new Holding(arrivals, disclosures, changes, lifecycle, keys, ledger, properties.holdFor(), clock);
    }

    @Bean
    DistributionRoute distributionRoute(
            ReleaseGate gate,
            Sealer sealer,
            WrappedKeys keys,
            ArrivalJournal arrivals,
            DisclosureJournal disclosures,
            DisclosureChanges changes,
            DisclosureLifecycle lifecycle,
            ArrivalOpening opening,
            SealedQueue queue,
            Pseudonymiser pseudonymiser,
            TransactionTemplate transaction,
            Holding holding,
            ChildTurns turns,
            Clock clock,
            DisclosureProperties properties) {
        var distributor = new Distributor(
                gate,
                sealer,
                new Sharing(changes, lifecycle, keys),
                arrivals,
                disclosures,
                pseudonymiser,
                transaction,
                holding,
                turns,
                clock);
        return new DistributionRoute(opening, distributor, queue, properties.consumers());
    }

    @Bean
    HeldExpiryRoute heldExpiryRoute(Holding holding, TransactionTemplate transaction) {
        return new HeldExpiryRoute(holding, transaction);
    }
}
