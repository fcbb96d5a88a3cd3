package org.ehchub.consent.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.Words;
import org.ehchub.mappings.canonical.ItemCategory;

/**
 * What the ledger says of the items of one disclosure.
 *
 * @param content what may go; where nothing may, what was decided on
 * @param rules the rules that permit it, with the version of their wording
 */
record DecidedItems(List<String> content, List<String> rules) {

    private static final String CATEGORY = "category.";
    private static final String PERMITTED = "permitted.";

    /**
     * The items of the decision that counts: the last one, or the last that permitted where the recipient has had it.
     *
     * @param events everything about the disclosure, the first first
     */
    static DecidedItems in(List<LedgerEvent> events, boolean had) {
        List<LedgerEvent> decisions =
                events.stream().filter(event -> isDecision(event.kind(), had)).toList();
        if (decisions.isEmpty()) {
            return new DecidedItems(List.of(), List.of());
        }
        SortedMap<String, String> facts = new TreeMap<>();
        decisions.subList(decisions.size() - parts(decisions.getLast()), decisions.size())
                .forEach(part -> facts.putAll(part.facts()));
        return of(facts);
    }

    /** A decision on very many items takes several events; each says {@code part} of how many. */
    private static int parts(LedgerEvent last) {
        String part = last.facts().getOrDefault("part", "1/1");
        return Integer.parseInt(part.substring(part.indexOf('/') + 1));
    }

    private static boolean isDecision(LedgerEventKind kind, boolean had) {
        return kind == LedgerEventKind.DISCLOSURE_PERMITTED || (!had && kind == LedgerEventKind.DISCLOSURE_REFUSED);
    }

    private static DecidedItems of(SortedMap<String, String> facts) {
        boolean anyPermitted = facts.keySet().stream().anyMatch(name -> name.startsWith(PERMITTED));
        var content = new TreeSet<String>();
        var rules = new TreeSet<String>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (fact.getKey().startsWith(CATEGORY)) {
                String item = fact.getKey().substring(CATEGORY.length());
                String permitted = facts.get(PERMITTED + item);
                if (permitted != null) {
                    rules.add(permitted.split(" ", 3)[1]);
                }
                if (permitted != null || !anyPermitted) {
                    content.add(Words.of(ItemCategory.of(fact.getValue())));
                }
            }
        }
        return new DecidedItems(new ArrayList<>(content), new ArrayList<>(rules));
    }
}
