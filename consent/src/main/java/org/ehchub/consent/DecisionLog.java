package org.ehchub.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.InformationItem;

/**
 * Writes what the gate decided to the ledger: one event for each disclosure, with every item's basis or reasons. A
 * message of very many items takes several, for an entry of an exported ledger has at most 65,535 bytes.
 */
final class DecisionLog {

    /** Bases and reasons of so many items stay well below the longest entry. */
    private static final int ITEMS = 100;

    /** The place of a decision on no item, but on a message that has none. */
    private static final int WHOLE = 0;

    private final Ledger ledger;

    DecisionLog(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Appends the decisions on one request; permitted when at least one item is. An item is named by its place in the
     * message, the first being 1: what its sender calls it may be personal.
     */
    void append(DisclosureRequest request, List<Decision> decisions) {
        boolean permitted = decisions.stream().anyMatch(Decision.Permit.class::isInstance);
        List<InformationItem> items = request.message().items();
        Map<String, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(item.id(), places.size() + 1));
        int parts = Math.max(1, Math.ceilDiv(decisions.size(), ITEMS));
        for (int part = 0; part < parts; part++) {
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("sender", request.message().heading().source().value());
            facts.put("purpose", request.purpose().code());
            if (parts > 1) {
                facts.put("part", part + 1 + "/" + parts);
            }
            decisions.subList(part * ITEMS, Math.min(decisions.size(), (part + 1) * ITEMS))
                    .forEach(decision -> {
                        int place = places.getOrDefault(decision.itemId(), WHOLE);
                        if (place != WHOLE) {
                            facts.put("category." + place, items.get(place - 1).category().code());
                        }
                        put(facts, place, decision);
                    });
            append(request, permitted, facts);
        }
    }

    private static void put(SortedMap<String, String> facts, int place, Decision decision) {
        switch (decision) {
            case Decision.Permit permit ->
                facts.put(
                        "permitted." + place,
                        String.join(
                                " ",
                                permit.basis().code(),
                                permit.rule() + "/" + permit.ruleVersion(),
                                permit.basisReference()));
            case Decision.Refuse refuse ->
                facts.put(
                        "refused." + place,
                        refuse.reasons().stream().map(RefusalReason::code).collect(Collectors.joining(" ")));
        }
    }

    private void append(DisclosureRequest request, boolean permitted, SortedMap<String, String> facts) {
        ledger.append(new LedgerEvent(
                permitted ? LedgerEventKind.DISCLOSURE_PERMITTED : LedgerEventKind.DISCLOSURE_REFUSED,
                request.at(),
                Optional.of(ledger.pseudonymOf(request.child())),
                Optional.of(request.to()),
                request.disclosure(),
                facts));
    }
}
