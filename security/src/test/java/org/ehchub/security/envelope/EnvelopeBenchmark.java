package org.ehchub.security.envelope;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.ehchub.security.keys.DataKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many messages of 8 KB one core seals and opens in a second. Not a test: run its main. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EnvelopeBenchmark {

    private final EnvelopeCipher cipher = new EnvelopeCipher();
    private final EnvelopeContext context =
            new EnvelopeContext("disclosure-1", "college-1", new TreeSet<>(List.of("consent", "reg-17")));
    private final byte[] plaintext = new byte[8 * 1024];
    private DataKey key;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(EnvelopeBenchmark.class.getName()).build()).run();
    }

    @Setup
    public void generateKey() {
        key = DataKey.generate();
    }

    @TearDown
    public void destroyKey() {
        key.destroy();
    }

    @Benchmark
    public byte[] sealAndOpen() {
        return cipher.open(key, context, cipher.seal(key, context, plaintext));
    }
}
