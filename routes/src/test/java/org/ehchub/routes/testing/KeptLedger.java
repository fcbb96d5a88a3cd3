package org.ehchub.routes.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;

/** A ledger in memory. What a transaction that fails had appended stays: no test asks for that. */
public final class KeptLedger implements Ledger {

    private final List<LedgerEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void append(LedgerEvent event) {
        events.add(event);
    }

    @Override
    public List<LedgerEvent> about(String subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    /** The events of one kind about a subject, the first first. */
    public List<LedgerEvent> about(String subject, LedgerEventKind kind) {
        return about(subject).stream().filter(event -> event.kind() == kind).toList();
    }

    @Override
    public String pseudonymOf(ChildId child) {
        return "pseudonym";
    }
}
