package org.ehchub.consent.ledger;

/** The ledger is not what it was when it was written: somebody changed history. The hub does not start on it. */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param position the first entry that is not what it should be, as far as can be told */
    public LedgerBroken(long position) {
        super("The ledger has been changed at entry " + position);
    }
}
