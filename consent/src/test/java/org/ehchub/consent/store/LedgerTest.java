package org.ehchub.consent.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.CheckpointOffice;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerBroken;
import org.ehchub.consent.ledger.LedgerEntry;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.consent.ledger.LedgerProperties;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.consent.ledger.Witnessing;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.tree.MerkleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest extends OnEveryDatabase {

    private static LedgerEvent event(String subject) {
        return new LedgerEvent(
                LedgerEventKind.DISCLOSURE_PERMITTED,
                Instant.parse("2026-03-16T09:30:00.123Z"),
                Optional.of("ab".repeat(32)),
                Optional.of(World.COLLEGE.id()),
                subject,
                new TreeMap<>(Map.of("purpose", "support", "permitted.B-1", "consent a=b\nc")));
    }

    private static String append() {
        String subject = UUID.randomUUID().toString();
        inTransaction(() -> ledger().append(event(subject)));
        return subject;
    }

    private static void inTransaction(Runnable work) {
        registry.get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private static Ledger ledger() {
        return registry.get(Ledger.class);
    }

    private static LedgerTree tree() {
        return registry.get(LedgerTree.class);
    }

    private static CheckpointOffice office() {
        return registry.get(CheckpointOffice.class);
    }

    /** Signs at every integration. */
    private static LedgerIntegrator integrator() {
        var properties = new LedgerProperties("any", Duration.ofMillis(1), Duration.ofMillis(1), 1_000);
        return new LedgerIntegrator(tree(), office(), registry.get(Witnessing.class), properties, registry.clock());
    }

    private static long count(String table) {
        return registry.jdbc().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** As somebody with the owner's rights over the database could. */
    private void tamper(String change) {
        switch (vendor) {
            case SQLITE -> {
                var triggers = registry.jdbc()
                        .sql("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ledger_%_no_%'")
                        .query(String.class)
                        .list();
                triggers.forEach(name -> registry.jdbc().sql("DROP TRIGGER " + name).update());
                withoutForeignKeys(change);
            }
            case POSTGRESQL ->
                inTransaction(() -> {
                    registry.jdbc().sql("SET LOCAL session_replication_role = replica").update();
                    registry.jdbc().sql(change).update();
                });
        }
    }

    private static void withoutForeignKeys(String change) {
        try (var connection = registry.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(change);
            statement.execute("PRAGMA foreign_keys = ON");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tests that break the ledger leave the others a new one. */
    @AfterEach
    void freshRegistry() {
        if (!isIntact()) {
            registry.close();
            registry = new TestRegistry(vendor, folder());
        }
    }

    private static boolean isIntact() {
        try {
            integrator().afterPropertiesSet();
            return true;
        } catch (LedgerBroken e) {
            return false;
        }
    }

    @Test
    void anEventIsReadAsItWasAppended() {
        var subject = append();

        assertThat(ledger().about(subject)).containsExactly(event(subject));
    }

    @Test
    void anEventStandsOnlyWithItsTransaction() {
        var subject = UUID.randomUUID().toString();

        registry.get(TransactionTemplate.class).executeWithoutResult(status -> {
            ledger().append(event(subject));
            status.setRollbackOnly();
        });

        assertThat(ledger().about(subject)).isEmpty();
    }

    @Test
    void anEventIsNotAppendedOutsideATransaction() {
        assertThatThrownBy(() -> ledger().append(event("nothing"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChildHasOnePseudonymThatDoesNotNameIt() {
        var child = ChildId.random();

        assertThat(ledger().pseudonymOf(child))
                .isEqualTo(ledger().pseudonymOf(child))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(ledger().pseudonymOf(ChildId.random()));
    }

    @Test
    void whatWaitsIsEnteredOnce() {
        append();
        append();

        integrator().integrate();
        integrator().integrate();

        assertThat(count("ledger_waiting")).isZero();
        assertThat(count("ledger_entry")).isEqualTo(count("ledger_event"));
        assertThat(tree().firstBroken(1_000)).isEmpty();
    }

    @Test
    void batchesFollowOneAnother() {
        integrator().integrate();
        for (int i = 0; i < 5; i++) {
            append();
        }

        assertThat(tree().enter(2)).isEqualTo(2);
        assertThat(tree().enter(2)).isEqualTo(2);
        assertThat(tree().enter(2)).isEqualTo(1);
        assertThat(tree().firstBroken(3)).isEmpty();
    }

    @Test
    void anIntactLedgerLetsTheHubStart() {
        append();
        integrator().integrate();

        assertThatCode(() -> integrator().afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void aStartedIntegratorEntersByItself() {
        append();
        var integrator = integrator();

        integrator.start();
        org.awaitility.Awaitility.await().until(() -> count("ledger_waiting") == 0);
        integrator.stop();

        assertThat(integrator.isRunning()).isFalse();
    }

    @Test
    void theHeadIsSignedOnceForEachSize() {
        append();
        integrator().integrate();
        var first = office().latest();
        integrator().integrate();

        assertThat(office().latest()).isEqualTo(first);
        assertThat(first).hasValueSatisfying(note -> assertThat(Checkpoint.verified(
                                note.toString().getBytes(UTF_8), office().verifierKey())
                        .size())
                .isEqualTo(tree().size()));
    }

    @Test
    void oneCheckpointGoesOnFromAnother() {
        append();
        integrator().integrate();
        var before = Checkpoint.of(office().latest().orElseThrow());
        append();
        append();
        integrator().integrate();
        var after = Checkpoint.of(office().latest().orElseThrow());

        var proof = new MerkleTree(after.size(), tree().hashes()).consistency(before.size(), after.size());

        assertThat(proof.verify(before.root(), after.root())).isTrue();
    }

    @Test
    void checkpointsAreSignedNoOftenerThanConfigured() {
        var properties = new LedgerProperties("any", Duration.ofMillis(1), Duration.ofSeconds(10), 1_000);
        var integrator = new LedgerIntegrator(tree(), office(), registry.get(Witnessing.class), properties, registry.clock());
        append();
        integrator.integrate();
        var first = office().latest();

        append();
        integrator.integrate();
        assertThat(office().latest()).isEqualTo(first);

        registry.clock().advance(Duration.ofSeconds(10));
        integrator.integrate();
        assertThat(office().latest()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_event SET facts = 'purpose=research' WHERE id = (SELECT MAX(id) FROM ledger_event)",
                "UPDATE ledger_event SET kind = 'NOT_A_KIND' WHERE id = (SELECT MAX(id) FROM ledger_event)",
                "UPDATE ledger_event SET at = '2026-03-16T09:30:00.124Z' WHERE id = (SELECT MAX(id) FROM ledger_event)",
                "UPDATE ledger_event SET child = NULL WHERE id = (SELECT MAX(id) FROM ledger_event)",
                "DELETE FROM ledger_event WHERE id = (SELECT MAX(id) FROM ledger_event)",
                "DELETE FROM ledger_entry WHERE position = (SELECT MAX(position) - 1 FROM ledger_entry)",
                "DELETE FROM ledger_entry WHERE position = (SELECT MAX(position) FROM ledger_entry)",
                "DELETE FROM ledger_entry",
                "DELETE FROM ledger_run",
                "UPDATE ledger_run SET hash = (SELECT hash FROM ledger_entry WHERE position = 0)",
                "UPDATE ledger_checkpoint SET note = REPLACE(note, 'ehc-hub', 'ehc-hob')"
            })
    void theHubDoesNotStartOnAChangedLedger(String change) {
        inTransaction(() -> {
            for (int i = 0; i < 300; i++) {
                ledger().append(event("changed"));
            }
        });
        integrator().integrate();

        tamper(change);

        assertThatThrownBy(() -> integrator().afterPropertiesSet()).isInstanceOf(LedgerBroken.class);
    }

    /** As somebody could who knows how the tree is made but has not the key. */
    @Test
    void aLedgerRewrittenToItsLastHashIsFoundByItsCheckpoint() {
        append();
        integrator().integrate();
        tamper("UPDATE ledger_event SET facts = '' WHERE id = (SELECT MAX(id) FROM ledger_event)");
        tamper("INSERT INTO ledger_waiting (event_id) SELECT MAX(id) FROM ledger_event");
        tamper("DELETE FROM ledger_entry WHERE position = (SELECT MAX(position) FROM ledger_entry)");
        tree().enter(1);

        assertThat(tree().firstBroken(1_000)).isEmpty();
        assertThatThrownBy(() -> integrator().afterPropertiesSet()).isInstanceOf(LedgerBroken.class);
        append();
        assertThatThrownBy(() -> integrator().integrate()).isInstanceOf(LedgerBroken.class);
    }

    @Test
    void aTailLongerThanAPageIsFollowed() {
        inTransaction(() -> {
            for (int i = 0; i < 2_100; i++) {
                ledger().append(event("paged"));
            }
        });
        integrator().integrate();

        assertThat(tree().firstBroken(2_050)).isEmpty();
    }

    @Test
    void whatStandsBeforeTheTailIsTrusted() {
        inTransaction(() -> {
            for (int i = 0; i < 600; i++) {
                ledger().append(event("trusted"));
            }
        });
        integrator().integrate();

        tamper("UPDATE ledger_event SET facts = '' WHERE id = (SELECT event_id FROM ledger_entry WHERE position = 255)");

        assertThat(tree().firstBroken((int) tree().size() - 256)).isEmpty();
        assertThat(tree().firstBroken((int) tree().size() - 255)).hasValue(255);
    }

    @Test
    void nodesThatEnterAtOnceMakeOneTree() throws Exception {
        integrator().integrate();
        for (int i = 0; i < 30; i++) {
            append();
        }
        Callable<Integer> node = () -> IntStream.range(0, 30).map(round -> tree().enter(4)).sum();

        int entered = 0;
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var sum : nodes.invokeAll(List.of(node, node, node))) {
                entered += sum.get();
            }
        }

        assertThat(entered).isEqualTo(30);
        assertThat(tree().firstBroken(100)).isEmpty();
    }

    /** SQLite has one writer: there, ids follow commits. */
    @Test
    void anEventThatIsCommittedLateIsEnteredLate() {
        assumeTrue(vendor == Vendor.POSTGRESQL, "ids commit out of order on PostgreSQL only");
        integrator().integrate();

        inTransaction(() -> {
            ledger().append(event("late"));
            CompletableFuture.runAsync(() -> {
                        append();
                        assertThat(tree().enter(10)).isEqualTo(1);
                    })
                    .join();
        });

        assertThat(tree().enter(10)).isEqualTo(1);
        assertThat(tree().entries(tree().size() - 1, 1).getFirst().event()).contains(event("late"));
        assertThat(tree().firstBroken(10)).isEmpty();
    }

    @Test
    void entriesAreReadInOrder() {
        var first = append();
        var second = append();
        integrator().integrate();

        var entries = tree().entries(tree().size() - 2, 10);

        assertThat(entries).extracting(entry -> entry.event().orElseThrow().subject()).containsExactly(first, second);
        assertThat(entries).allMatch(LedgerEntry::isUnchanged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_event", "ledger_entry", "ledger_checkpoint"})
    void sqliteDoesNotReplaceWhatStands(String table) {
        assumeTrue(vendor == Vendor.SQLITE, "only SQLite has INSERT OR REPLACE");
        append();
        integrator().integrate();

        assertThatThrownBy(() -> registry.jdbc()
                        .sql("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table)
                        .update())
                .hasStackTraceContaining("append-only");
    }
}
