package org.ehchub.routes.arrival;

import java.util.Objects;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;

/**
 * What an agency sent and the hub understood.
 *
 * @param agency who proved to have sent it
 * @param sourceId the sender's id for this sending (Bundle.identifier, outbox row), its idempotency key
 * @param format a short name of the format, such as {@code fhir}
 * @param message its meaning
 */
public record Arrival(AgencyId agency, String sourceId, String format, EhcMessage message) {

    /** @throws IllegalArgumentException when the source id is blank or longer than 256 characters */
    public Arrival {
        Objects.requireNonNull(agency);
        Objects.requireNonNull(message);
        if (sourceId.isBlank() || sourceId.length() > 256) {
            throw new IllegalArgumentException("A source id has 1 to 256 characters");
        }
    }
}
