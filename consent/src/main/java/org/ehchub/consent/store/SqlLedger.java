package org.ehchub.consent.store;

import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ledger in the database. */
final class SqlLedger implements Ledger {

    private static final String CHILD = "ledger/child";

    private final LedgerRows rows;
    private final Pseudonymiser pseudonymiser;

    SqlLedger(LedgerRows rows, Pseudonymiser pseudonymiser) {
        this.rows = rows;
        this.pseudonymiser = pseudonymiser;
    }

    @Override
    public void append(LedgerEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A ledger event stands with the transaction it tells of");
        }
        rows.insert(event);
    }

    @Override
    public List<LedgerEvent> about(String subject) {
        return rows.about(subject);
    }

    @Override
    public String pseudonymOf(ChildId child) {
        return pseudonymiser.pseudonym(CHILD, child.toString());
    }
}
