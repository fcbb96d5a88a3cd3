package org.ehchub.routes.disclosure;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.web.children.DisclosureHistory;

/** Tells the information governance officer from the journal what was disclosed about a child. */
final class ChildHistory implements DisclosureHistory {

    private final DisclosureJournal journal;

    ChildHistory(DisclosureJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Entry> of(ChildId child) {
        return journal.ofChild(child, List.of(DisclosureState.values())).stream()
                .map(ChildHistory::entry)
                .toList();
    }

    private static Entry entry(DisclosureRow row) {
        return new Entry(
                row.id().value(),
                row.kind(),
                row.sender(),
                row.recipient(),
                row.purpose(),
                standing(row.state()),
                !row.shown().isEmpty(),
                !row.leftOut().isEmpty(),
                bases(row).stream().map(ChildHistory::basis).toList(),
                reasons(row),
                row.changedAt());
    }

    /** The officer need not know that a delivery is held up: to them it is on its way. */
    private static Standing standing(DisclosureState state) {
        return switch (state) {
            case WITHHELD -> Standing.WITHHELD;
            case QUEUED, PARKED -> Standing.QUEUED;
            case DELIVERED -> Standing.DELIVERED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case SUPERSEDED -> Standing.SUPERSEDED;
            case EXPIRED -> Standing.EXPIRED;
        };
    }

    /** While it waits, what a withdrawal would be weighed against; afterwards, what the recipient had it on. */
    private static SortedSet<String> bases(DisclosureRow row) {
        return switch (row.state()) {
            case WITHHELD, EXPIRED, QUEUED, PARKED -> row.bases();
            case DELIVERED, WITHDRAWN, SUPERSEDED -> row.shown().isEmpty() ? row.bases() : row.shown();
        };
    }

    /** As {@link Sealer} writes it: the basis' code, an equals sign, its reference. */
    private static Basis basis(String written) {
        String[] parts = written.split("=", 2);
        return new Basis(LawfulBasis.of(parts[0]), parts[1]);
    }

    /** As {@link RefusalReasons} and {@link Withdrawal} write them; other states have other notes. */
    private static List<String> reasons(DisclosureRow row) {
        return switch (row.state()) {
            case WITHHELD, EXPIRED, WITHDRAWN ->
                Stream.of(row.reason().split(" "))
                        .map(name -> RefusalReason.valueOf(name).text())
                        .toList();
            case QUEUED, DELIVERED, SUPERSEDED, PARKED -> List.of();
        };
    }
}
