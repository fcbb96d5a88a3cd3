package org.ehchub.security.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.CheckpointSigner;
import org.ehchub.security.ledger.note.NoteSignature;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.TestLog;
import org.ehchub.security.ledger.tree.KeptTree;

/** An export in memory, to be tampered with. */
final class TestExport implements ExportFiles {

    static final CheckpointSigner LOG = TestLog.signer("ledger.example/hub");

    private final Map<String, byte[]> files = new HashMap<>();

    private TestExport() {}

    /** Entries as long as the ledger's usual ones. */
    static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String entry = "DISCLOSURE_PERMITTED " + "ab".repeat(32) + " college disclosure-" + i + " purpose=support";
            entries.add(entry.getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    /** The checkpoint over these entries, as the log signs it. */
    static SignedNote checkpoint(List<byte[]> entries) {
        return LOG.sign(new Checkpoint(LOG.origin(), entries.size(), tree(entries).edge().root()));
    }

    static TestExport of(List<byte[]> entries, NoteSignature... cosignatures) {
        var export = new TestExport();
        var writer = new LedgerExport(
                tree(entries), tile -> entries.subList((int) tile.first(), (int) tile.first() + tile.width()));
        try {
            writer.write(checkpoint(entries).with(List.of(cosignatures)), export.files::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return export;
    }

    private static KeptTree tree(List<byte[]> entries) {
        KeptTree tree = KeptTree.of(0);
        entries.forEach(tree::add);
        return tree;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** The same files but one. */
    TestExport with(String path, byte[] content) {
        var changed = new TestExport();
        changed.files.putAll(files);
        changed.files.put(path, content);
        return changed;
    }

    TestExport without(String path) {
        var changed = new TestExport();
        changed.files.putAll(files);
        changed.files.remove(path);
        return changed;
    }

    @Override
    public Set<String> paths() {
        return files.keySet();
    }

    @Override
    public byte[] read(String path) {
        return files.get(path);
    }
}
