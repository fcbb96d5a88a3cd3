package org.ehchub.consent.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.ehchub.consent.Decision;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.GateOutcome;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How long the gate takes to decide on a plan of ten sections, look-ups and rules, with a million consents of a hundred
 * thousand children registered: any child, nothing kept from one decision to the next. Once as it is asked in the
 * transaction of a distribution, which goes on after it, and once in one of its own, with its evidence in the ledger and
 * the commit. Not a test: {@code -Pdecisions} runs its main.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class DecisionBenchmark {

    @Param({"SQLITE", "POSTGRESQL"})
    public Vendor vendor;

    @Param("100000")
    public int children;

    private Path folder;
    private TestRegistry registry;
    private ReleaseGate gate;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getName()).build()).run();
    }

    @Setup
    public void register() throws IOException {
        folder = Files.createTempDirectory("decisions");
        registry = new TestRegistry(vendor, folder);
        Population.register(registry, vendor, children);
        gate = registry.get(ReleaseGate.class);
    }

    @TearDown
    public void close() throws IOException {
        registry.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /**
     * The transaction of whoever asks: begun before the decision, and over after it. A distribution has taken the child's
     * turn by then, so that the database knows of the transaction; a driver tells it with the first statement only.
     */
    @State(Scope.Thread)
    public static class Caller {

        private TransactionStatus transaction;

        @Setup(Level.Invocation)
        public void begin(DecisionBenchmark benchmark) {
            transaction = benchmark.manager().getTransaction(TransactionDefinition.withDefaults());
            benchmark.registry.jdbc().sql("SELECT 1").query(Integer.class).single();
        }

        @TearDown(Level.Invocation)
        public void end(DecisionBenchmark benchmark) {
            benchmark.manager().rollback(transaction);
        }
    }

    private PlatformTransactionManager manager() {
        return Objects.requireNonNull(registry.get(TransactionTemplate.class).getTransactionManager());
    }

    @Benchmark
    public List<Decision> decision(Caller caller) {
        return gate.foresee(request());
    }

    @Benchmark
    public GateOutcome decisionWithEvidence() {
        return gate.decide(request());
    }

    private DisclosureRequest request() {
        int child = ThreadLocalRandom.current().nextInt(children);
        return new DisclosureRequest(
                UUID.randomUUID().toString(),
                Population.plan(child),
                Population.child(child),
                Population.college(child).id(),
                Purpose.SUPPORT,
                TestRegistry.START);
    }
}
