package org.ehchub.security.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.TestLog;
import org.ehchub.security.ledger.note.TestWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerifierTest {

    private static final int MANY = 70_000;

    private static Verdict verify(ExportFiles export, Checkpoint... earlier) throws IOException {
        return new LedgerVerifier(TestExport.LOG.verifierKey(), List.of(), List.of(earlier)).verify(export);
    }

    private static Checkpoint head(List<byte[]> entries) {
        return Checkpoint.of(TestExport.checkpoint(entries));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000, MANY})
    void an_untouched_ledger_is_intact(int size) throws IOException {
        List<byte[]> entries = TestExport.entries(size);

        assertThat(verify(TestExport.of(entries))).isEqualTo(new Verdict.Intact(head(entries)));
    }

    /** The example of C2SP tlog-tiles: 70,000 entries. */
    @Test
    void an_export_has_the_files_of_the_specification() {
        var paths = TestExport.of(TestExport.entries(MANY)).files().keySet();

        assertThat(paths).hasSize(1 + 2 * 274 + 2 + 1);
        assertThat(paths)
                .contains("checkpoint", "tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17")
                .contains("tile/2/000.p/1", "tile/entries/000", "tile/entries/273.p/112");
    }

    @Test
    void large_indexes_are_written_in_groups() {
        assertThat(ExportPaths.hashes(new org.ehchub.security.ledger.tree.Tile(0, 1_234_067, 256)))
                .isEqualTo("tile/0/x001/x234/067");
    }

    @Test
    void a_ledger_goes_on_from_every_earlier_checkpoint() throws IOException {
        List<byte[]> entries = TestExport.entries(600);

        for (int size = 0; size <= 600; size += 50) {
            assertThat(verify(TestExport.of(entries), head(entries.subList(0, size)))).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void a_history_that_was_rewritten_and_signed_anew_is_a_fork() throws IOException {
        List<byte[]> entries = TestExport.entries(600);
        Checkpoint kept = head(entries.subList(0, 500));
        entries.set(300, new byte[] {1});

        assertThat(verify(TestExport.of(entries), kept)).isEqualTo(new Verdict.Forked(kept));
    }

    @Test
    void an_end_that_was_cut_off_and_signed_anew_is_found() throws IOException {
        List<byte[]> entries = TestExport.entries(600);
        Checkpoint kept = head(entries);

        assertThat(verify(TestExport.of(entries.subList(0, 599)), kept)).isEqualTo(new Verdict.Shortened(kept, 599));
    }

    @Test
    void an_entry_removed_is_found() throws IOException {
        List<byte[]> entries = TestExport.entries(600);
        TestExport export = TestExport.of(entries);
        List<byte[]> fewer = new ArrayList<>(entries.subList(0, 256));
        fewer.remove(17);

        assertThat(verify(export.with("tile/entries/000", EntryBundle.write(fewer)))).isInstanceOf(Verdict.Changed.class);
    }

    @Test
    void entries_that_changed_places_are_found() throws IOException {
        List<byte[]> entries = TestExport.entries(600);
        TestExport export = TestExport.of(entries);
        Collections.swap(entries, 17, 18);

        assertThat(verify(export.with("tile/entries/000", EntryBundle.write(entries.subList(0, 256)))))
                .isEqualTo(new Verdict.Changed("tile/entries/000", "entry 17 is not the one of the tree"));
    }

    @Test
    void a_ledger_made_of_other_entries_to_its_last_hash_is_found() throws IOException {
        TestExport export = TestExport.of(TestExport.entries(600));
        List<byte[]> others = TestExport.entries(600);
        others.set(300, new byte[] {1});
        TestExport forged = TestExport.of(others).with("checkpoint", export.files().get("checkpoint"));

        assertThat(verify(forged))
                .isEqualTo(new Verdict.Changed("checkpoint", "its root is not that of the entries"));
    }

    @Test
    void any_missing_file_is_found() throws IOException {
        TestExport export = TestExport.of(TestExport.entries(600));

        for (String path : export.paths()) {
            assertThat(verify(export.without(path))).isEqualTo(new Verdict.Changed(path, "it is missing"));
        }
    }

    @Test
    void a_file_too_many_is_found() throws IOException {
        TestExport export = TestExport.of(TestExport.entries(600)).with("tile/0/009", new byte[0]);

        assertThat(verify(export)).isEqualTo(new Verdict.Changed("tile/0/009", "it is no part of the ledger"));
    }

    @Test
    void bytes_after_the_end_are_found() throws IOException {
        TestExport export = TestExport.of(TestExport.entries(600));

        for (String path : export.paths()) {
            byte[] content = export.read(path);
            assertThat(verify(export.with(path, Arrays.copyOf(content, content.length + 1))))
                    .isInstanceOf(Verdict.Changed.class);
            assertThat(verify(export.with(path, Arrays.copyOf(content, content.length - 1))))
                    .isInstanceOf(Verdict.Changed.class);
        }
    }

    @Test
    void another_log_s_signature_is_found() throws IOException {
        var other = TestLog.signer("ledger.example/other").verifierKey();

        assertThat(new LedgerVerifier(other, List.of(), List.of()).verify(TestExport.of(TestExport.entries(3))))
                .isEqualTo(new Verdict.Changed("checkpoint", "it is not signed with the log's key"));
    }

    @Test
    void a_cosigned_ledger_is_intact_for_who_knows_the_witness() throws IOException {
        var witness = new TestWitness("witness.example/w1");
        List<byte[]> entries = TestExport.entries(3);
        TestExport export = TestExport.of(
                entries, witness.cosign(TestExport.checkpoint(entries), Instant.parse("2026-03-16T09:30:00Z")));
        var verifier = new LedgerVerifier(TestExport.LOG.verifierKey(), List.of(witness.key()), List.of());

        assertThat(verifier.verify(export)).isInstanceOf(Verdict.Intact.class);
        assertThat(verifier.verify(TestExport.of(entries)))
                .isEqualTo(new Verdict.Changed("checkpoint", "it is not co-signed by witness.example/w1"));
    }
}
