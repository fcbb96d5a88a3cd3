package org.ehchub.consent.ledger;

import java.util.Optional;
import org.ehchub.security.ledger.tree.MerkleHash;

/**
 * An event's place in the tree.
 *
 * @param index from 0
 * @param hash as it was entered
 * @param event as it is now; absent when it is gone or was made unreadable
 */
public record LedgerEntry(long index, MerkleHash hash, Optional<LedgerEvent> event) {

    /** The bytes the hash must be of; none for an event that is gone, and no entry's hash is of none. */
    public byte[] bytes() {
        return event.map(LedgerEvent::toBytes).orElseGet(() -> new byte[0]);
    }

    /** Whether the event is what was entered. */
    public boolean isUnchanged() {
        return MerkleHash.ofEntry(bytes()).equals(hash);
    }
}
