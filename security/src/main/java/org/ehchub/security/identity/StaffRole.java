package org.ehchub.security.identity;

/** The two kinds of staff. No power belongs to both, so no one person both sees records and moves messages. */
public enum StaffRole {
    /** Consents, agreements, the history of disclosures and the ledger. */
    INFORMATION_GOVERNANCE,
    /** Routes, backlogs, parked messages and replay: states, reasons and ids, never content. */
    OPERATIONS
}
