package org.ehchub.routes.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.security.keys.DataKey;

/**
 * Opens what waits of a child in the queues, for the gate to look at. What is opened goes nowhere. It asks the broker,
 * so it is used outside of transactions.
 */
final class ShelvedShares {

    private static final List<DisclosureState> WAITING = List.of(DisclosureState.QUEUED, DisclosureState.PARKED);

    private final DisclosureJournal journal;
    private final WrappedKeys keys;
    private final Sealer sealer;
    private final QueueShelf shelf;

    ShelvedShares(DisclosureJournal journal, WrappedKeys keys, Sealer sealer, QueueShelf shelf) {
        this.journal = journal;
        this.keys = keys;
        this.sealer = sealer;
        this.shelf = shelf;
    }

    /** A share that waits, and its outline, for which the gate decides as for the whole. */
    record Opened(DisclosureRow row, EhcMessage outline) {}

    /**
     * What waits of a child.
     *
     * @param elsewhere what waits too, but is not in its queue at the moment: being delivered, or not there yet
     */
    record OnTheWay(List<Opened> opened, List<DisclosureRow> elsewhere) {}

    OnTheWay of(ChildId child) {
        return open(journal.ofChild(child, WAITING));
    }

    /** @param rows of what waits, of whichever children */
    OnTheWay open(List<DisclosureRow> rows) {
        Map<String, Opened> found = found(rows);
        List<Opened> opened = new ArrayList<>();
        List<DisclosureRow> elsewhere = new ArrayList<>();
        for (DisclosureRow row : rows) {
            Optional.ofNullable(found.get(row.id().value())).ifPresentOrElse(opened::add, () -> elsewhere.add(row));
        }
        return new OnTheWay(opened, elsewhere);
    }

    private Map<String, Opened> found(Collection<DisclosureRow> rows) {
        Map<String, Map<String, DisclosureRow>> byQueue = rows.stream()
                .collect(Collectors.groupingBy(
                        ShelvedShares::queue,
                        TreeMap::new,
                        Collectors.toMap(row -> row.id().value(), Function.identity())));
        Map<String, Opened> found = new HashMap<>();
        byQueue.forEach((queue, waiting) -> found.putAll(shelf.look(
                queue, waiting.keySet(), sealed -> open(waiting.get(sealed.subject()), sealed))));
        return found;
    }

    private static String queue(DisclosureRow row) {
        return row.state() == DisclosureState.PARKED ? Queues.PARKED : Queues.of(row.recipient());
    }

    /** Empty when it has just lost its key, or is parked because it cannot be opened. */
    private Optional<Opened> open(DisclosureRow row, SealedMessage message) {
        Optional<DataKey> found = keys.find(row.id().value());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (DataKey key = found.get()) {
            return Optional.of(new Opened(row, sealer.open(row, message.envelope(), key).outline()));
        } catch (PermanentFault unreadable) {
            return Optional.empty();
        }
    }
}
