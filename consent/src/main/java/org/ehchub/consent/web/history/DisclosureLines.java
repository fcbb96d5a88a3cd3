package org.ehchub.consent.web.history;

import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.DisclosureHistory.Entry;
import org.ehchub.consent.web.children.DisclosureHistory.Standing;
import org.ehchub.consent.web.children.DisclosureHistory;

/** Puts the disclosures of a child into words: what the journal says of their course, the ledger of their content. */
public class DisclosureLines {

    private final DisclosureHistory disclosures;
    private final Ledger ledger;
    private final AgencyNames names;

    public DisclosureLines(DisclosureHistory disclosures, Ledger ledger, AgencyNames names) {
        this.disclosures = disclosures;
        this.ledger = ledger;
        this.names = names;
    }

    /** Every disclosure of the child, the latest change first. */
    public List<HistoryLine> of(ChildId child) {
        return disclosures.of(child).stream().map(this::line).toList();
    }

    /**
     * The first of them.
     *
     * @param more how many there are beside these
     */
    public record Latest(List<HistoryLine> lines, int more) {}

    /** Those that changed last. */
    public Latest latest(ChildId child, int most) {
        List<Entry> entries = disclosures.of(child);
        return new Latest(
                entries.stream().limit(most).map(this::line).toList(), Math.max(0, entries.size() - most));
    }

    private HistoryLine line(Entry entry) {
        boolean had = entry.read() || entry.standing() == Standing.DELIVERED;
        DecidedItems items = DecidedItems.in(ledger.about(entry.id()), had);
        return new HistoryLine(
                entry.changedAt(),
                entry.kind(),
                names.of(entry.from()),
                names.of(entry.to()),
                entry.purpose().title(),
                tag(entry),
                items.content(),
                entry.bases().stream().map(basis -> basis.basis().source()).distinct().toList(),
                entry.bases().stream().map(basis -> Words.of(basis.basis())).distinct().toList(),
                entry.bases().isEmpty() ? List.of() : items.rules(),
                entry.reasons(),
                had);
    }

    private static Tag tag(Entry entry) {
        boolean read = entry.read();
        String soFar = entry.moreMayFollow() ? " in part" : "";
        return switch (entry.standing()) {
            case WITHHELD -> new Tag("Withheld", Tag.Colour.HELD);
            case QUEUED -> new Tag((read ? "Read" : "On its way") + soFar, Tag.Colour.MOVING);
            case DELIVERED -> new Tag("Delivered" + soFar, Tag.Colour.DONE);
            case WITHDRAWN -> new Tag(read ? "Stopped after it was read" : "Stopped", Tag.Colour.ENDED);
            case SUPERSEDED -> new Tag(read ? "Replaced after it was read" : "Replaced", Tag.Colour.ENDED);
            case EXPIRED -> new Tag("No longer kept", Tag.Colour.ENDED);
        };
    }
}
