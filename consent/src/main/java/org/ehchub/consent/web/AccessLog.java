package org.ehchub.consent.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is shown something has had access to it: that stands in the ledger. */
public final class AccessLog {

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Appends to this ledger. */
    public AccessLog(Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An officer was shown something of one child. */
    public void append(LedgerEventKind kind, ChildId child, String officer, Map<String, String> facts) {
        append(kind, Optional.of(child), officer, facts);
    }

    /** An officer was shown something of no one child, or of none. */
    public void append(LedgerEventKind kind, String officer, Map<String, String> facts) {
        append(kind, Optional.empty(), officer, facts);
    }

    /** An officer was shown something of each of these children. */
    public void append(LedgerEventKind kind, Collection<ChildId> children, String officer, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> children.forEach(child -> append(kind, child, officer, facts)));
    }

    private void append(LedgerEventKind kind, Optional<ChildId> child, String officer, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                kind,
                clock.instant(),
                child.map(ledger::pseudonymOf),
                Optional.empty(),
                officer,
                new TreeMap<>(facts))));
    }
}
