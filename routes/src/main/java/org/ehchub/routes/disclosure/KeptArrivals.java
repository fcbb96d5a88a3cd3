package org.ehchub.routes.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.mappings.canonical.EhcMessage;
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

    /** The outlines of those of the arrivals that are kept at this moment and can be opened. */
    Map<ArrivalId, EhcMessage> open(Set<ArrivalId> arrivals) {
        if (arrivals.isEmpty()) {
            return Map.of();
        }
        Set<String> subjects = arrivals.stream().map(ArrivalId::value).collect(Collectors.toSet());
        return shelf.look(Queues.HELD, subjects, this::open).entrySet().stream()
                .collect(Collectors.toMap(found -> new ArrivalId(found.getKey()), Map.Entry::getValue));
    }

    /** Empty when it has just lost its key, or cannot be read, which its distribution will tell an operator. */
    private Optional<EhcMessage> open(SealedMessage sealed) {
        try {
            return Optional.ofNullable(opening.open(sealed)).map(arrival -> arrival.message().outline());
        } catch (PermanentFault unreadable) {
            return Optional.empty();
        }
    }
}
