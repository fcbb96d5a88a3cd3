package org.ehchub.consent.ledger;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The append-only ledger. */
public interface Ledger {

    /** Appends an event in the caller's transaction: it stands exactly when what it tells of stands. */
    void append(LedgerEvent event);

    /** Every event about this arrival, disclosure or consent, the first first. */
    List<LedgerEvent> about(String subject);

    /** How events name a child: only who holds the hub's keys can tell which child it is. */
    String pseudonymOf(ChildId child);
}
