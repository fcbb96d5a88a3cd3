package org.ehchub.consent.store;

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
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerBroken;
import org.ehchub.consent.ledger.LedgerChain;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.consent.ledger.LedgerProperties;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.Vendor;
import org.ehchub.security.ledger.HashChain;
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

    private static LedgerChain chain() {
        return registry.get(LedgerChain.class);
    }

    private static LedgerIntegrator integrator() {
        return new LedgerIntegrator(chain(), new LedgerProperties(Duration.ofMillis(1), 1_000));
    }

    private static long count(String table) {
        return registry.jdbc().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** As somebody with the owner's rights over the database could. */
    private void tamper(String change) {
        switch (vendor) {
            case SQLITE -> {
                var triggers = registry.jdbc()
                        .sql("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ledger_e%_no_%'")
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

    /** Tests that break the chain leave the others a new one. */
    @AfterEach
    void freshRegistry() {
        if (chain().verifyTail(1_000) instanceof HashChain.Verification.Broken) {
            registry.close();
            registry = new org.ehchub.consent.testing.TestRegistry(vendor, folder());
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
    void whatWaitsIsChainedOnce() {
        append();
        append();

        integrator().integrate();
        integrator().integrate();

        assertThat(count("ledger_unchained")).isZero();
        assertThat(count("ledger_entry")).isEqualTo(count("ledger_event"));
        assertThat(chain().verifyTail(1_000)).isInstanceOf(HashChain.Verification.Intact.class);
    }

    @Test
    void batchesFollowOneAnother() {
        integrator().integrate();
        for (int i = 0; i < 5; i++) {
            append();
        }

        assertThat(chain().chain(2)).isEqualTo(2);
        assertThat(chain().chain(2)).isEqualTo(2);
        assertThat(chain().chain(2)).isEqualTo(1);
        assertThat(chain().verifyTail(3)).isInstanceOf(HashChain.Verification.Intact.class);
    }

    @Test
    void anIntactLedgerLetsTheHubStart() {
        append();
        integrator().integrate();

        assertThatCode(() -> integrator().afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void aStartedIntegratorChainsByItself() {
        append();
        var integrator = integrator();

        integrator.start();
        org.awaitility.Awaitility.await().until(() -> count("ledger_unchained") == 0);
        integrator.stop();

        assertThat(integrator.isRunning()).isFalse();
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
                "DELETE FROM ledger_entry"
            })
    void theHubDoesNotStartOnAChangedLedger(String change) {
        append();
        append();
        integrator().integrate();

        tamper(change);

        assertThatThrownBy(() -> integrator().afterPropertiesSet()).isInstanceOf(LedgerBroken.class);
    }

    @Test
    void aTailLongerThanAPageIsFollowed() {
        inTransaction(() -> {
            for (int i = 0; i < 2_100; i++) {
                ledger().append(event("paged"));
            }
        });
        integrator().integrate();

        assertThat(chain().verifyTail(2_050)).isInstanceOf(HashChain.Verification.Intact.class);
    }

    @Test
    void whatStandsBeforeTheTailIsTrusted() {
        append();
        append();
        append();
        integrator().integrate();

        tamper("UPDATE ledger_event SET facts = '' WHERE id = (SELECT MAX(id) - 2 FROM ledger_event)");

        assertThat(chain().verifyTail(2)).isInstanceOf(HashChain.Verification.Intact.class);
        assertThat(chain().verifyTail(3)).isInstanceOf(HashChain.Verification.Broken.class);
    }

    @Test
    void nodesThatChainAtOnceMakeOneChain() throws Exception {
        integrator().integrate();
        for (int i = 0; i < 30; i++) {
            append();
        }
        Callable<Integer> node = () -> IntStream.range(0, 30).map(round -> chain().chain(4)).sum();

        int chained = 0;
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var sum : nodes.invokeAll(List.of(node, node, node))) {
                chained += sum.get();
            }
        }

        assertThat(chained).isEqualTo(30);
        assertThat(chain().verifyTail(100)).isInstanceOf(HashChain.Verification.Intact.class);
    }

    /** SQLite has one writer: there, ids follow commits. */
    @Test
    void anEventThatIsCommittedLateIsChainedLate() {
        assumeTrue(vendor == Vendor.POSTGRESQL, "ids commit out of order on PostgreSQL only");
        integrator().integrate();

        inTransaction(() -> {
            ledger().append(event("late"));
            CompletableFuture.runAsync(() -> {
                        append();
                        assertThat(chain().chain(10)).isEqualTo(1);
                    })
                    .join();
        });

        assertThat(chain().chain(10)).isEqualTo(1);
        assertThat(registry.jdbc()
                        .sql("""
                                SELECT subject FROM ledger_entry JOIN ledger_event ON ledger_event.id = event_id
                                ORDER BY position DESC LIMIT 1
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("late");
        assertThat(chain().verifyTail(10)).isInstanceOf(HashChain.Verification.Intact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_event", "ledger_entry"})
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
