package org.ehchub.security.ledger.tree;

import java.util.Iterator;
import java.util.List;

/**
 * Shows that an entry is in a tree.
 *
 * @param index the entry's, from 0
 * @param size how many entries the tree has
 * @param path the hashes beside the way from the entry to the root, the entry's neighbour first
 */
public record InclusionProof(long index, long size, List<MerkleHash> path) {

    /** @throws IllegalArgumentException when the tree is too small for the entry */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("An entry of a tree has an index below its size");
        }
        path = List.copyOf(path);
    }

    /**
     * Whether it is true (RFC 9162, section 2.1.3.2).
     *
     * @param entry the entry's hash
     * @param root the tree's
     */
    public boolean verify(MerkleHash entry, MerkleHash root) {
        long node = index;
        long last = size - 1;
        MerkleHash hash = entry;
        Iterator<MerkleHash> beside = path.iterator();
        while (last > 0) {
            if ((node & 1) == 1 || node < last) {
                if (!beside.hasNext()) {
                    return false;
                }
                MerkleHash sibling = beside.next();
                hash = (node & 1) == 1 ? MerkleHash.ofNode(sibling, hash) : MerkleHash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return !beside.hasNext() && hash.equals(root);
    }
}
