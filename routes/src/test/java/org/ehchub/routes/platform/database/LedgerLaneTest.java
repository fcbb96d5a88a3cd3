package org.ehchub.routes.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.routes.testing.TestLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entering events into the ledger's tree leaves the embedded database's one writer to those who wait for it. */
class LedgerLaneTest {

    private static final int EVENTS = 10_000;

    @TempDir
    private Path folder;

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger(folder, Clock.systemUTC(), Map.of(), GroupCommit::new);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void tenThousandEventsAreEnteredWhileOthersWrite() {
        ledger.append(EVENTS);
        List<Long> waits = new ArrayList<>();

        long start = System.nanoTime();
        var integration = CompletableFuture.runAsync(ledger::integrate);
        while (!integration.isDone()) {
            waits.add(write());
        }
        long took = System.nanoTime() - start;
        integration.join();

        assertThat(ledger.get(LedgerTree.class).waiting()).isZero();
        assertThat(ledger.get(LedgerTree.class).firstBroken(EVENTS)).isEmpty();
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d events entered in %d ms; %d writes meanwhile: median %.1f ms, 99th percentile %.1f, longest %.1f%n",
                EVENTS, took / 1_000_000, sorted.length, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
        assertThat(Duration.ofNanos(Arrays.stream(sorted).max().orElse(0))).isLessThan(Duration.ofSeconds(1));
    }

    /** One small unit of work, such as an arrival's; how long it waited for its commit, in nanoseconds. */
    private long write() {
        long before = System.nanoTime();
        ledger.get(TransactionTemplate.class).executeWithoutResult(status -> ledger.get(JdbcClient.class)
                .sql("UPDATE agency SET name = name WHERE id = 'nobody'")
                .update());
        return System.nanoTime() - before;
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
    }
}
