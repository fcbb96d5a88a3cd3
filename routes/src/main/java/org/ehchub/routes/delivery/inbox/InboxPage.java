package org.ehchub.routes.delivery.inbox;

import java.time.Instant;
import java.util.List;
import org.ehchub.routes.delivery.InboxEntry;

/**
 * One answer to a listing.
 *
 * @param disclosures what waits, in order
 * @param next the cursor to ask with next time
 */
record InboxPage(List<Entry> disclosures, long next) {

    /** How many entries a page holds at most. */
    static final int SIZE = 100;

    /**
     * One disclosure that waits.
     *
     * @param id its opaque id
     * @param kind {@code report}, {@code plan} or {@code request}
     * @param from the agency it comes from
     */
    record Entry(String id, String kind, String from, Instant queuedAt) {}

    /** The page of these entries, listed after a cursor. */
    static InboxPage of(List<InboxEntry> entries, long after) {
        return new InboxPage(
                entries.stream()
                        .map(entry -> new Entry(
                                entry.disclosure(), entry.kind(), entry.from().value(), entry.queuedAt()))
                        .toList(),
                entries.isEmpty() ? after : entries.getLast().cursor());
    }

    boolean isEmpty() {
        return disclosures.isEmpty();
    }
}
