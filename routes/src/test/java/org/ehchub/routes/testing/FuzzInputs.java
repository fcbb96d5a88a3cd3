package org.ehchub.routes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short form of fuzzing: each seed as it is, and spoilt in a few hundred ways that are the same in every run. */
public final class FuzzInputs {

    private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
    private static final int SPOILT = 200;
    private static final byte[] NASTY = "{}[]<>\"\\&;=.-_\0\u007f\n".getBytes(StandardCharsets.UTF_8);

    private FuzzInputs() {}

    /** The inputs made of the seeds in one folder. */
    public static Stream<byte[]> of(String kind) {
        try (Stream<Path> files = Files.list(SEEDS.resolve(kind))) {
            return files.sorted().map(FuzzInputs::read).toList().stream().flatMap(FuzzInputs::spoilt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<byte[]> spoilt(byte[] seed) {
        Random random = new Random(seed.length);
        return Stream.concat(
                Stream.of(seed, new byte[0]), IntStream.range(0, SPOILT).mapToObj(i -> spoilt(seed, random)));
    }

    private static byte[] spoilt(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> with(bytes, at, (byte) random.nextInt(256));
            case 2 -> with(bytes, at, NASTY[random.nextInt(NASTY.length)]);
            default -> doubled(bytes, at);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** The rest of it a second time. */
    private static byte[] doubled(byte[] bytes, int at) {
        byte[] doubled = Arrays.copyOf(bytes, 2 * bytes.length - at);
        System.arraycopy(bytes, at, doubled, bytes.length, bytes.length - at);
        return doubled;
    }
}
