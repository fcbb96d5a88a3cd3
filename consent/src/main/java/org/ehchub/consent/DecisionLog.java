package org.ehchub.consent;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.InformationItem;

/** Writes what the gate decided to the ledger: one event for each disclosure, with every item's basis or reasons. */
final class DecisionLog {

    private final Ledger ledger;

    DecisionLog(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Appends the decisions on one request; permitted when at least one item is. */
    void append(DisclosureRequest request, List<Decision> decisions) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("sender", request.message().heading().source().value());
        facts.put("purpose", request.purpose().code());
        for (InformationItem item : request.message().items()) {
            facts.put("category." + item.id(), item.category().code());
        }
        boolean permitted = false;
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Permit permit -> {
                    permitted = true;
                    facts.put(
                            "permitted." + permit.itemId(),
                            String.join(
                                    " ",
                                    permit.basis().code(),
                                    permit.rule() + "/" + permit.ruleVersion(),
                                    permit.basisReference()));
                }
                case Decision.Refuse refuse ->
                    facts.put(
                            "refused." + refuse.itemId(),
                            refuse.reasons().stream().map(RefusalReason::code).collect(Collectors.joining(" ")));
            }
        }
        ledger.append(new LedgerEvent(
                permitted ? LedgerEventKind.DISCLOSURE_PERMITTED : LedgerEventKind.DISCLOSURE_REFUSED,
                request.at(),
                Optional.of(ledger.pseudonymOf(request.child())),
                Optional.of(request.to()),
                request.disclosure(),
                facts));
    }
}
