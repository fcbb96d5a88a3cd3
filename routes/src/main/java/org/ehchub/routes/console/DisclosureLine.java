package org.ehchub.routes.console;

import java.time.Instant;
import java.util.List;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;

/**
 * A disclosure as operators see it, on the screen and in the API.
 *
 * @param id opaque
 * @param arrival the id of the arrival it is a share of
 * @param kind {@code report}, {@code plan} or {@code request}
 * @param attempts how often its delivery was begun
 * @param reasons why it is withheld, withdrawn or parked
 */
public record DisclosureLine(
        String id,
        String arrival,
        String from,
        String to,
        String kind,
        DisclosureState state,
        int attempts,
        List<Reason> reasons,
        Instant createdAt,
        Instant changedAt) {

    static DisclosureLine of(DisclosureRow row) {
        return new DisclosureLine(
                row.id().value(),
                row.arrival().value(),
                row.sender().value(),
                row.recipient().value(),
                row.kind(),
                row.state(),
                row.attempts(),
                Reason.in(row.reason()),
                row.createdAt(),
                row.changedAt());
    }
}
