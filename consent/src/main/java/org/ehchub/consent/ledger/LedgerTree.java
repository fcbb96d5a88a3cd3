package org.ehchub.consent.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.ehchub.security.ledger.tree.TreeHashes;

/** The Merkle tree over the ledger's committed events. */
public interface LedgerTree {

    /**
     * Enters events that wait.
     *
     * @param most at most so many
     * @return how many were entered; fewer than {@code most} when none is left, or when another node was faster
     */
    int enter(int most);

    /** How many entries it has. */
    long size();

    /** How many events wait to enter it. */
    long waiting();

    /** Its hashes. */
    TreeHashes hashes();

    /**
     * Entries in order, fewer at the end.
     *
     * @param first the index of the first, from 0
     * @param most at most so many
     */
    List<LedgerEntry> entries(long first, int most);

    /**
     * Makes the end of the tree anew from the events, and looks whether entries were cut off.
     *
     * @param most at most so many entries, and some more up to where a tile begins; what stands before is trusted
     * @return the first entry that is not what it was; nothing when all are
     */
    OptionalLong firstBroken(int most);
}
