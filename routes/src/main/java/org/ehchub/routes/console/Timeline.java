package org.ehchub.routes.console;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;

/** Tells from the ledger what happened to a disclosure. */
class Timeline {

    private static final Map<LedgerEventKind, String> WORDS = Map.ofEntries(
            entry(LedgerEventKind.DISCLOSURE_QUEUED, "Queued for its recipient"),
            entry(LedgerEventKind.DISCLOSURE_WITHHELD, "Withheld"),
            entry(LedgerEventKind.DISCLOSURE_PULLED, "Read by its recipient"),
            entry(LedgerEventKind.DISCLOSURE_DELIVERED, "Delivered"),
            entry(LedgerEventKind.DISCLOSURE_WITHDRAWN, "Withdrawn"),
            entry(LedgerEventKind.DISCLOSURE_SUPERSEDED, "Replaced by a later version"),
            entry(LedgerEventKind.DISCLOSURE_EXPIRED, "Withheld for as long as it was kept; it will not go any more"),
            entry(LedgerEventKind.DISCLOSURE_PARKED, "Parked"),
            entry(LedgerEventKind.DISCLOSURE_REPLAYED, "Replayed"),
            entry(LedgerEventKind.KEY_DESTROYED, "Key destroyed: no copy of it can be read any more"));

    private final Ledger ledger;

    Timeline(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What happened, the first first. */
    List<TimelineEntry> of(String disclosure) {
        return ledger.about(disclosure).stream()
                .filter(event -> WORDS.containsKey(event.kind()))
                .map(Timeline::entryOf)
                .toList();
    }

    private static TimelineEntry entryOf(LedgerEvent event) {
        return new TimelineEntry(
                event.at(), WORDS.get(event.kind()), Reason.in(event.facts().get("reason")));
    }
}
