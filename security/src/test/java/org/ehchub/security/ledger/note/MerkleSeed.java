package org.ehchub.security.ledger.note;

import java.nio.charset.StandardCharsets;
import org.ehchub.security.ledger.tree.MerkleHash;

/** Private keys for tests, one for each name. */
final class MerkleSeed {

    private MerkleSeed() {}

    static byte[] of(String name) {
        return MerkleHash.ofEntry(name.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
