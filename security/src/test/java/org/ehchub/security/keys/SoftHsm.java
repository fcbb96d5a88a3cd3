package org.ehchub.security.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tokens of SoftHSM 2 (Debian's softhsm2). It reads where they lie from SOFTHSM2_CONF, once in a process; the build
 * sets that variable.
 */
final class SoftHsm {

    static final String PIN = "2468";

    private static final Optional<Path> LIBRARY = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so",
                    "/usr/lib64/pkcs11/libsofthsm2.so",
                    "/opt/homebrew/lib/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    private SoftHsm() {}

    static Path library() {
        return LIBRARY.orElseThrow();
    }

    /** Prints that the tests skip when SoftHSM is not there. */
    static void assumePresent() {
        assumeTrue(
                LIBRARY.isPresent() && System.getenv("SOFTHSM2_CONF") != null,
                "Skipped: there is no SoftHSM 2 here (Debian's package softhsm2)");
    }

    /** A new token. The library in this process sees only tokens made before it was loaded. */
    static TokenSlot newToken(String label) {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = configuration.resolveSibling("softhsm-tokens");
        try {
            Files.createDirectories(tokens);
            Files.writeString(configuration, "directories.tokendir = " + tokens.toAbsolutePath() + "\n");
            Process tool = new ProcessBuilder(
                            List.of("softhsm2-util", "--init-token", "--free", "--label", label,
                                    "--pin", PIN, "--so-pin", "1357"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher slot = SLOT.matcher(said);
            if (!slot.find()) {
                throw new IllegalStateException("SoftHSM made no token: " + said);
            }
            return new TokenSlot(library(), Long.parseLong(slot.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
