package org.ehchub.security.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.Tile;
import org.ehchub.security.ledger.tree.TreeEdge;

/** Goes through the entries of an export in order, grows their tree, and compares every hash with the export's. */
final class TreeWalk {

    private final long size;
    private final TrackedFiles files;
    private final TreeEdge edge = TreeEdge.empty();
    /** For each level above the entries', the hashes of the tile that is not full yet. */
    private final List<ByteArrayOutputStream> above = new ArrayList<>();

    private Tile tile;
    private byte[] hashes;
    private Iterator<byte[]> entries = List.<byte[]>of().iterator();

    TreeWalk(long size, TrackedFiles files) {
        this.size = size;
        this.files = files;
    }

    /** The tree of the entries so far. */
    TreeEdge edge() {
        return edge;
    }

    boolean hasNext() {
        return edge.size() < size;
    }

    /** Takes one entry. */
    void next() throws IOException, NotIntact {
        int place = (int) (edge.size() % Tile.FULL);
        if (place == 0) {
            open();
        }
        MerkleHash hash = MerkleHash.ofEntry(entries.next());
        int at = place * MerkleHash.LENGTH;
        if (!Arrays.equals(hash.bytes(), 0, MerkleHash.LENGTH, hashes, at, at + MerkleHash.LENGTH)) {
            throw new NotIntact(ExportPaths.entries(tile), "entry " + edge.size() + " is not the one of the tree");
        }
        List<Tile> full = new ArrayList<>();
        edge.add(hash, (level, position, complete) -> keep(level, position, complete, full));
        for (Tile done : full) {
            compare(done);
        }
    }

    private void open() throws IOException, NotIntact {
        tile = tile(0, edge.size(), size);
        hashes = files.read(ExportPaths.hashes(tile));
        String path = ExportPaths.entries(tile);
        List<byte[]> bundle = bundle(path, files.read(path));
        if (hashes.length != tile.width() * MerkleHash.LENGTH) {
            throw new NotIntact(ExportPaths.hashes(tile), "it does not have " + tile.width() + " hashes");
        }
        if (bundle.size() != tile.width()) {
            throw new NotIntact(path, "it does not have " + tile.width() + " entries");
        }
        entries = bundle.iterator();
    }

    private static List<byte[]> bundle(String path, byte[] content) throws NotIntact {
        try {
            return EntryBundle.read(content);
        } catch (IllegalArgumentException e) {
            throw new NotIntact(path, "its last entry is cut off");
        }
    }

    private void keep(int level, long position, MerkleHash hash, List<Tile> full) {
        if (above.size() < level) {
            above.add(new ByteArrayOutputStream());
        }
        above.get(level - 1).writeBytes(hash.bytes());
        if (position % Tile.FULL == Tile.FULL - 1) {
            full.add(new Tile(level, position / Tile.FULL, Tile.FULL));
        }
    }

    /** Compares the tiles that are not full at the end. */
    void finish() throws IOException, NotIntact {
        for (int level = 1; level <= above.size(); level++) {
            if (above.get(level - 1).size() > 0) {
                compare(tile(level, Tile.hashesAt(level, size) - 1, Tile.hashesAt(level, size)));
            }
        }
    }

    private void compare(Tile done) throws IOException, NotIntact {
        String path = ExportPaths.hashes(done);
        ByteArrayOutputStream expected = above.get(done.level() - 1);
        if (!Arrays.equals(expected.toByteArray(), files.read(path))) {
            throw new NotIntact(path, "its hashes are not those of the entries");
        }
        expected.reset();
    }

    /** The tile with a hash, when its level has so many. */
    private static Tile tile(int level, long position, long count) {
        long index = position / Tile.FULL;
        return new Tile(level, index, (int) Math.min(Tile.FULL, count - index * Tile.FULL));
    }
}
