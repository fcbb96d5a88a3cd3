package org.ehchub.security.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.Tile;
import org.ehchub.security.ledger.tree.TreeHashes;

/** Writes a ledger as the files of C2SP tlog-tiles, tile by tile: a ledger does not fit into memory. */
public final class LedgerExport {

    private final TreeHashes hashes;
    private final Entries entries;

    /** An export of this ledger. */
    public LedgerExport(TreeHashes hashes, Entries entries) {
        this.hashes = hashes;
        this.entries = entries;
    }

    /** Where the entries are. */
    @FunctionalInterface
    public interface Entries {

        /** The bytes of the entries whose hashes are in this tile of level 0, in order. */
        List<byte[]> read(Tile tile);
    }

    /** Where the files go. */
    @FunctionalInterface
    public interface Target {

        /**
         * Takes one file.
         *
         * @param path with slashes between
         * @throws IOException when it cannot be written
         */
        void file(String path, byte[] content) throws IOException;
    }

    /**
     * Writes the ledger as it was at a checkpoint.
     *
     * @param checkpoint with the signatures that the export shall have
     * @throws IOException when the target fails
     */
    public void write(SignedNote checkpoint, Target target) throws IOException {
        long size = Checkpoint.of(checkpoint).size();
        target.file(ExportPaths.CHECKPOINT, checkpoint.toString().getBytes(StandardCharsets.UTF_8));
        for (int level = 0; Tile.hashesAt(level, size) > 0; level++) {
            long count = Tile.hashesAt(level, size);
            for (long first = 0; first < count; first += Tile.FULL) {
                var tile = new Tile(level, first / Tile.FULL, (int) Math.min(Tile.FULL, count - first));
                target.file(ExportPaths.hashes(tile), bytes(hashes.read(tile)));
                if (level == 0) {
                    target.file(ExportPaths.entries(tile), EntryBundle.write(entries.read(tile)));
                }
            }
        }
    }

    private static byte[] bytes(List<MerkleHash> tile) {
        var bytes = new ByteArrayOutputStream(Tile.FULL * MerkleHash.LENGTH);
        tile.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
