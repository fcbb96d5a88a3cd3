package org.ehchub.security.ledger.tree;

import java.util.List;

/** Where the hashes of a tree are kept. */
@FunctionalInterface
public interface TreeHashes {

    /**
     * The hashes of one tile, in order.
     *
     * @throws TreeIncomplete when one of them is not there
     */
    List<MerkleHash> read(Tile tile);
}
