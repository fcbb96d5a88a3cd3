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

/** Answers as the desk does to what it has seen before, and remembers everything offered. */
final class RememberingDesk implements Function<Arrival, ArrivalReceipt> {

    private final Map<ArrivalId, EhcMessage> kept = new ConcurrentHashMap<>();
    private final List<Arrival> offered = new CopyOnWriteArrayList<>();

    @Override
    public ArrivalReceipt apply(Arrival arrival) {
        offered.add(arrival);
        EhcMessage before = kept.putIfAbsent(arrival.id(), arrival.message());
        return before == null || before.equals(arrival.message())
                ? new ArrivalReceipt.Accepted(arrival.id(), before != null)
                : new ArrivalReceipt.Conflict(arrival.id());
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
