package org.ehchub.routes.console;

import java.time.Instant;
import java.util.List;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.ArrivalState;

/**
 * An arrival as operators see it, on the screen and in the API.
 *
 * @param id opaque
 * @param from the agency it came from
 * @param format what it came as
 * @param kind {@code report}, {@code plan} or {@code request}
 * @param reasons present when it is parked
 */
public record ArrivalLine(
        String id,
        String from,
        String format,
        String kind,
        ArrivalState state,
        List<Reason> reasons,
        Instant receivedAt,
        Instant changedAt) {

    static ArrivalLine of(ArrivalRow row) {
        return new ArrivalLine(
                row.id().value(),
                row.agency().value(),
                row.format(),
                row.kind(),
                row.state(),
                Reason.in(row.reason()),
                row.receivedAt(),
                row.changedAt());
    }
}
