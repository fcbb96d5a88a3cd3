package org.ehchub.security.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree, which is all it takes to add entries to it: at each level the hashes that do not fill a tile
 * yet. Adding costs the same however large the tree is. For use by one thread.
 */
public final class TreeEdge {

    private final List<List<MerkleHash>> levels = new ArrayList<>();
    private long size;

    private TreeEdge(long size) {
        this.size = size;
    }

    /** Told of each hash as it comes to stand; none of them ever changes again. */
    @FunctionalInterface
    public interface Sink {

        /** A hash above the entries', at this place within its level. */
        void complete(int level, long position, MerkleHash hash);
    }

    /** The edge of the tree without entries. */
    public static TreeEdge empty() {
        return new TreeEdge(0);
    }

    /**
     * The edge of a tree of so many entries.
     *
     * @throws TreeIncomplete when one of its hashes is not there
     */
    public static TreeEdge of(long size, TreeHashes hashes) {
        var edge = new TreeEdge(size);
        for (int level = 0; Tile.hashesAt(level, size) > 0; level++) {
            long count = Tile.hashesAt(level, size);
            boolean full = count % Tile.FULL == 0;
            edge.levels.add(full ? new ArrayList<>() : new ArrayList<>(hashes.read(Tile.with(level, count - 1, size))));
        }
        return edge;
    }

    /** How many entries the tree has. */
    public long size() {
        return size;
    }

    /** Adds an entry at the end; the sink is told of what it completes, lowest level first. */
    public void add(MerkleHash entry, Sink sink) {
        size++;
        add(0, entry, sink);
    }

    private void add(int level, MerkleHash hash, Sink sink) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<MerkleHash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == Tile.FULL) {
            MerkleHash complete = MerkleHash.ofRun(tile);
            tile.clear();
            int above = level + 1;
            sink.complete(above, Tile.hashesAt(above, size) - 1, complete);
            add(above, complete, sink);
        }
    }

    /** The root of the tree as it stands. */
    public MerkleHash root() {
        MerkleHash root = null;
        for (List<MerkleHash> tile : levels) {
            root = fold(tile, root);
        }
        return root == null ? MerkleHash.EMPTY_TREE : root;
    }

    /** Joins the complete runs of a tile from the right, each the left neighbour of all that was joined before. */
    private static MerkleHash fold(List<MerkleHash> tile, MerkleHash right) {
        MerkleHash root = right;
        int end = tile.size();
        while (end > 0) {
            int run = Integer.lowestOneBit(end);
            MerkleHash left = MerkleHash.ofRun(tile.subList(end - run, end));
            root = root == null ? left : MerkleHash.ofNode(left, root);
            end -= run;
        }
        return root;
    }
}
