package org.ehchub.routes.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.platform.broker.Queues;

/**
 * Opens arrivals that are kept because something of them may yet go, for the gate to look at. What is opened goes
 * nowhere. It asks the broker, so it is used outside of transactions.
 */
final class KeptArrivals {

    private final ArrivalOpening opening;
    private final QueueShelf shelf;

    KeptArrivals(ArrivalOpening opening, QueueShelf shelf) {
        this.opening = opening;
        this.shelf = shelf;
    }

    /** Those of the arrivals that are kept at this moment and can be opened. */
    Map<ArrivalId, OpenedArrival> open(Set<ArrivalId> arrivals) {
        Map<ArrivalId, OpenedArrival> opened = new HashMap<>();
        if (!arrivals.isEmpty()) {
            Set<String> subjects = arrivals.stream().map(ArrivalId::value).collect(Collectors.toSet());
            shelf.look(Queues.HELD, subjects)
                    .values()
                    .forEach(sealed -> open(sealed).ifPresent(found -> opened.put(found.row().id(), found)));
        }
        return opened;
    }

    /** Empty when it has just lost its key, or cannot be read, which its distribution will tell an operator. */
    private Optional<OpenedArrival> open(SealedMessage sealed) {
        try {
            return Optional.ofNullable(opening.open(sealed));
        } catch (PermanentFault unreadable) {
            return Optional.empty();
        }
    }
}
