package org.ehchub.security.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree over kept hashes: its roots and proofs at any size it has had. Reads each tile once. For use by one thread.
 */
public final class MerkleTree {

    private final long size;
    private final TreeHashes hashes;
    private final Map<Tile, List<MerkleHash>> read = new HashMap<>();

    /** @param size how many entries the tree has */
    public MerkleTree(long size, TreeHashes hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** How many entries the tree has. */
    public long size() {
        return size;
    }

    /**
     * The root it had when it was so large.
     *
     * @throws IllegalArgumentException when it never was
     */
    public MerkleHash root(long sizeThen) {
        requireReached(sizeThen);
        return sizeThen == 0 ? MerkleHash.EMPTY_TREE : hash(0, sizeThen);
    }

    /**
     * The proof that an entry is in the tree as it was at a size (RFC 9162, section 2.1.3.1).
     *
     * @param index the entry's, from 0
     * @throws IllegalArgumentException when the tree was never so large, or did not have the entry then
     */
    public InclusionProof inclusion(long index, long sizeThen) {
        requireReached(sizeThen);
        List<MerkleHash> path = new ArrayList<>();
        long start = 0;
        long end = sizeThen;
        while (end - start > 1) {
            long middle = start + Sizes.largestPowerBelow(end - start);
            if (index < middle) {
                path.addFirst(hash(middle, end));
                end = middle;
            } else {
                path.addFirst(hash(start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, sizeThen, path);
    }

    /**
     * The proof that the tree of one size is the beginning of that of another (RFC 9162, section 2.1.4.1).
     *
     * @throws IllegalArgumentException when the tree was never so large, or the first size is 0 or the larger
     */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        requireReached(newSize);
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("A tree of at least one entry is compared with one that is no smaller");
        }
        List<MerkleHash> path = new ArrayList<>();
        long start = 0;
        long end = newSize;
        while (oldSize < end) {
            long middle = start + Sizes.largestPowerBelow(end - start);
            if (oldSize <= middle) {
                path.addFirst(hash(middle, end));
                end = middle;
            } else {
                path.addFirst(hash(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            path.addFirst(hash(start, end));
        }
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private void requireReached(long sizeThen) {
        if (sizeThen < 0 || sizeThen > size) {
            throw new IllegalArgumentException("The tree never had so many entries");
        }
    }

    /** The hash over a run of entries that the recursion of RFC 6962 comes to. */
    private MerkleHash hash(long start, long end) {
        long length = end - start;
        if (Sizes.isPowerOfTwo(length)) {
            int bits = Long.numberOfTrailingZeros(length);
            int level = bits / 8;
            return kept(level, start >>> level * 8, 1 << bits % 8);
        }
        long middle = start + Sizes.largestPowerBelow(length);
        return MerkleHash.ofNode(hash(start, middle), hash(middle, end));
    }

    private MerkleHash kept(int level, long position, int count) {
        List<MerkleHash> tile = read.computeIfAbsent(Tile.with(level, position, size), hashes::read);
        int first = (int) (position % Tile.FULL);
        return MerkleHash.ofRun(tile.subList(first, first + count));
    }
}
