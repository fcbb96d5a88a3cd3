package org.ehchub.security.ledger.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.VerifierKey;

/**
 * The program that checks an export of the ledger, away from the hub.
 *
 * <pre>
 * java -jar ehc-hub-security.jar EXPORT VKEY [--earlier CHECKPOINT]... [--witness VKEY]...
 * </pre>
 *
 * <p>EXPORT is a folder or a zip file, VKEY the log's public key, CHECKPOINT a file with a checkpoint that was kept. It
 * says one sentence and ends with 0 when the ledger is intact, 1 when it is not, 2 when that could not be found out.
 */
public final class VerifyLedger {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int UNKNOWN = 2;

    private VerifyLedger() {}

    /** @param arguments as above */
    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        try {
            return answer(out, arguments);
        } catch (IllegalArgumentException e) {
            out.println("Not checked: " + e.getMessage() + ".");
        } catch (IOException e) {
            out.println("Not checked: a file cannot be read: " + e.getMessage() + ".");
        }
        return UNKNOWN;
    }

    private static int answer(PrintStream out, String... arguments) throws IOException {
        if (arguments.length < 2 || arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Arguments: EXPORT VKEY [--earlier CHECKPOINT]... [--witness VKEY]...");
        }
        VerifierKey log = VerifierKey.parse(arguments[1]);
        List<VerifierKey> witnesses = new ArrayList<>();
        List<Checkpoint> earlier = new ArrayList<>();
        for (int i = 2; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--earlier" -> earlier.add(Checkpoint.verified(Files.readAllBytes(Path.of(value)), log));
                case "--witness" -> witnesses.add(VerifierKey.parse(value));
                default -> throw new IllegalArgumentException("There is no option " + arguments[i]);
            }
        }
        try (var export = ExportOnDisk.open(Path.of(arguments[0]))) {
            Verdict verdict = new LedgerVerifier(log, witnesses, earlier).verify(export);
            out.println(verdict.sentence());
            return verdict instanceof Verdict.Intact ? INTACT : NOT_INTACT;
        }
    }
}
