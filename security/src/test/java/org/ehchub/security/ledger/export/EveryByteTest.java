package org.ehchub.security.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every byte of an exported ledger of 1,000 events, each changed alone, each change found. */
class EveryByteTest {

    private final LedgerVerifier verifier = new LedgerVerifier(TestExport.LOG.verifierKey(), List.of(), List.of());
    private final TestExport export = TestExport.of(TestExport.entries(1_000));

    @Test
    void no_changed_byte_goes_unnoticed() throws IOException {
        assertThat(verifier.verify(export)).isInstanceOf(Verdict.Intact.class);

        int changes = 0;
        for (String path : export.paths()) {
            int length = export.read(path).length;
            int[] unnoticed = IntStream.range(0, length).parallel().filter(at -> intact(path, at)).toArray();
            assertThat(unnoticed).as(path).isEmpty();
            changes += length;
        }
        System.out.println("Ledger of 1000 events: " + changes + " single-byte changes, all found");
    }

    private boolean intact(String path, int at) {
        byte[] changed = export.read(path).clone();
        // Any other value will do; this way all of them are tried somewhere.
        changed[at] += (byte) (1 + at % 255);
        try {
            return verifier.verify(export.with(path, changed)) instanceof Verdict.Intact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
