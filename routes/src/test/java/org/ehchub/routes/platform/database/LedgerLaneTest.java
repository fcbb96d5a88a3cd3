package org.ehchub.routes.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.ehchub.consent.ConsentConfiguration;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.consent.store.SqlExceptions;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entering events into the ledger's tree leaves the embedded database's one writer to those who wait for it. */
class LedgerLaneTest {

    private static final int EVENTS = 10_000;

    @TempDir
    private Path folder;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
        var template = new JdbcTemplate(database.source());
        template.setExceptionTranslator(new SqlExceptions());
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(
                TransactionTemplate.class, () -> new GroupCommit(new JdbcTransactionManager(database.source())));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                KeyCustodian.class,
                () -> KeystoreCustodian.create(
                        folder.resolve("keys.p12"), "secret".toCharArray(), LocalDate.of(2026, 1, 1)));
        context.register(ConsentConfiguration.class);
        context.refresh();
        context.getBean(LedgerIntegrator.class).stop();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void tenThousandEventsAreEnteredWhileOthersWrite() {
        appendEvents();
        List<Long> waits = new ArrayList<>();

        long start = System.nanoTime();
        var integration = CompletableFuture.runAsync(context.getBean(LedgerIntegrator.class)::integrate);
        while (!integration.isDone()) {
            waits.add(write());
        }
        long took = System.nanoTime() - start;
        integration.join();

        assertThat(context.getBean(LedgerTree.class).waiting()).isZero();
        assertThat(context.getBean(LedgerTree.class).firstBroken(EVENTS)).isEmpty();
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d events entered in %d ms; %d writes meanwhile: median %.1f ms, 99th percentile %.1f, longest %.1f%n",
                EVENTS, took / 1_000_000, sorted.length, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
        assertThat(Duration.ofNanos(Arrays.stream(sorted).max().orElse(0))).isLessThan(Duration.ofSeconds(1));
    }

    private void appendEvents() {
        Ledger ledger = context.getBean(Ledger.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < EVENTS; i++) {
                ledger.append(new LedgerEvent(
                        LedgerEventKind.DISCLOSURE_QUEUED,
                        context.getBean(Clock.class).instant(),
                        Optional.of("ab".repeat(32)),
                        Optional.of(new AgencyId("eastmere-college")),
                        "disclosure-" + i,
                        new TreeMap<>(Map.of("arrival", "arrival-" + i, "purpose", "support"))));
            }
        });
    }

    /** One small unit of work, such as an arrival's; how long it waited for its commit, in nanoseconds. */
    private long write() {
        long before = System.nanoTime();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(JdbcClient.class)
                .sql("UPDATE agency SET name = name WHERE id = 'nobody'")
                .update());
        return System.nanoTime() - before;
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
    }
}
