package org.ehchub.consent.ledger;

/** The ledger is not what it was when it was chained: somebody changed history. The hub does not start on it. */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param position the first entry that is not what it should be */
    public LedgerBroken(long position) {
        super("The ledger has been changed at entry " + position);
    }
}
