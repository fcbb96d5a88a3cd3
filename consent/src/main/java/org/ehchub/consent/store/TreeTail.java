package org.ehchub.consent.store;

import java.util.List;
import java.util.OptionalLong;
import org.ehchub.consent.ledger.LedgerEntry;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.Tile;
import org.ehchub.security.ledger.tree.TreeEdge;
import org.ehchub.security.ledger.tree.TreeHashes;
import org.ehchub.security.ledger.tree.TreeIncomplete;

/** Makes the end of the tree anew from its events, in pages: a ledger does not fit into memory. */
final class TreeTail {

    private static final int PAGE = 1_000;

    private final LedgerTree tree;
    private final TreeHashes hashes;
    private final long size;
    private long broken = Long.MAX_VALUE;

    TreeTail(LedgerTree tree, long size) {
        this.tree = tree;
        this.hashes = tree.hashes();
        this.size = size;
    }

    /** From where the tile begins in which the last {@code most} entries begin. */
    OptionalLong firstBroken(int most) {
        long start = Math.max(0, size - most) / Tile.FULL * Tile.FULL;
        try {
            follow(TreeEdge.of(start, hashes));
        } catch (TreeIncomplete lost) {
            return OptionalLong.of(lost.tile().first());
        }
        return broken == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(broken);
    }

    private void follow(TreeEdge edge) {
        while (edge.size() < size && broken == Long.MAX_VALUE) {
            List<LedgerEntry> page = tree.entries(edge.size(), PAGE);
            if (page.isEmpty()) {
                broken = edge.size();
            }
            page.forEach(entry -> follow(edge, entry));
        }
    }

    private void follow(TreeEdge edge, LedgerEntry entry) {
        long index = edge.size();
        if (entry.index() != index || !entry.isUnchanged()) {
            broken = Math.min(broken, index);
        }
        edge.add(entry.hash(), (level, position, run) -> compare(level, position, run, index));
    }

    private void compare(int level, long position, MerkleHash run, long index) {
        var tile = new Tile(level, position / Tile.FULL, (int) (position % Tile.FULL) + 1);
        if (!hashes.read(tile).getLast().equals(run)) {
            broken = Math.min(broken, index);
        }
    }
}
