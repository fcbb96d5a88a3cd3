package org.ehchub.routes.arrival.education;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.disclosure.DerivedId;

/** Answers as the desk does to what it has seen before, and remembers everything offered. */
final class RememberingDesk implements Function<Arrival, ArrivalReceipt> {

    private final Map<ArrivalId, EhcMessage> kept = new ConcurrentHashMap<>();
    private final List<Arrival> offered = new CopyOnWriteArrayList<>();

    @Override
    public ArrivalReceipt apply(Arrival arrival) {
        offered.add(arrival);
        ArrivalId id = idOf(arrival.sourceId());
        EhcMessage before = kept.putIfAbsent(id, arrival.message());
        return before == null || before.equals(arrival.message())
                ? new ArrivalReceipt.Accepted(id, before != null)
                : new ArrivalReceipt.Conflict(id);
    }

    /** What it calls an arrival that came under this id. */
    static ArrivalId idOf(String sourceId) {
        return new ArrivalId(DerivedId.of("arrival", sourceId));
    }

    /** The same of what stands in a row. */
    static ArrivalId idOf(OutboxEntry entry) {
        return idOf(entry.sourceId());
    }

    /** Everything that was offered, in order. */
    List<Arrival> offered() {
        return offered;
    }

    /** What is kept, each once. */
    Map<ArrivalId, EhcMessage> kept() {
        return kept;
    }
}
