package org.ehchub.security.ledger.tree;

import java.util.List;

/**
 * Shows that a tree is the beginning of a larger one: that nothing in it was changed, removed or put elsewhere.
 *
 * @param oldSize how many entries the smaller tree has, at least 1: everything begins with nothing
 * @param newSize how many the larger one has
 * @param path the hashes from which both roots are made, in the order of RFC 9162, section 2.1.4
 */
public record ConsistencyProof(long oldSize, long newSize, List<MerkleHash> path) {

    /** @throws IllegalArgumentException when the smaller tree is empty or the larger one */
    public ConsistencyProof {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("A tree of at least one entry is compared with one that is no smaller");
        }
        path = List.copyOf(path);
    }

    /** Whether it is true of trees with these roots (RFC 9162, section 2.1.4.2). */
    public boolean verify(MerkleHash oldRoot, MerkleHash newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        // Below this level both trees are the same on the way to the smaller one's last entry.
        int same = Long.numberOfTrailingZeros(oldSize);
        boolean complete = Sizes.isPowerOfTwo(oldSize);
        if (!complete && path.isEmpty()) {
            return false;
        }
        MerkleHash start = complete ? oldRoot : path.getFirst();
        List<MerkleHash> rest = complete ? path : path.subList(1, path.size());
        return climb(oldSize - 1 >>> same, newSize - 1 >>> same, start, rest, oldRoot, newRoot);
    }

    private static boolean climb(
            long oldNode, long newNode, MerkleHash start, List<MerkleHash> path, MerkleHash oldRoot, MerkleHash newRoot) {
        long node = oldNode;
        long last = newNode;
        MerkleHash before = start;
        MerkleHash after = start;
        for (MerkleHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = MerkleHash.ofNode(beside, before);
                after = MerkleHash.ofNode(beside, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                after = MerkleHash.ofNode(after, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && before.equals(oldRoot) && after.equals(newRoot);
    }
}
