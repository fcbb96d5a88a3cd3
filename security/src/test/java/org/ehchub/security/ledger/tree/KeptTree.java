package org.ehchub.security.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A tree whose hashes are kept in memory; entry n is the number n in eight bytes. */
public final class KeptTree implements TreeHashes {

    private final List<List<MerkleHash>> levels = new ArrayList<>();
    private final TreeEdge edge = TreeEdge.empty();

    /** A tree of so many entries. */
    public static KeptTree of(long size) {
        var tree = new KeptTree();
        while (tree.edge.size() < size) {
            tree.add(entry(tree.edge.size()));
        }
        return tree;
    }

    static byte[] entry(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    public void add(byte[] entry) {
        MerkleHash hash = MerkleHash.ofEntry(entry);
        keep(0, edge.size(), hash);
        edge.add(hash, this::keep);
    }

    private void keep(int level, long position, MerkleHash hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        if (levels.get(level).size() != position) {
            throw new IllegalStateException("Hashes come in order");
        }
        levels.get(level).add(hash);
    }

    public TreeEdge edge() {
        return edge;
    }

    MerkleTree tree() {
        return new MerkleTree(edge.size(), this);
    }

    List<MerkleHash> entryHashes() {
        return levels.getFirst();
    }

    @Override
    public List<MerkleHash> read(Tile tile) {
        List<MerkleHash> level = levels.size() > tile.level() ? levels.get(tile.level()) : List.of();
        if (tile.first() + tile.width() > level.size()) {
            throw new TreeIncomplete(tile);
        }
        return level.subList((int) tile.first(), (int) tile.first() + tile.width());
    }
}
