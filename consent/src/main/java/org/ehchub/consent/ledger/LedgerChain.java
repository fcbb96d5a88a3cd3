package org.ehchub.consent.ledger;

import org.ehchub.security.ledger.HashChain;

/** The hash chain over the ledger's committed events. */
public interface LedgerChain {

    /**
     * Chains events that wait, in one transaction.
     *
     * @param most at most so many
     * @return how many were chained; fewer than {@code most} when none is left, or when another node was faster
     */
    int chain(int most);

    /**
     * Follows the chain anew over its last entries, and looks whether entries were cut off its end.
     *
     * @param most at most so many entries; what stands before them is trusted
     * @return where it is broken; where entries were cut off, the position after the last one
     */
    HashChain.Verification verifyTail(int most);
}
