package org.ehchub.routes.arrival;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.DerivedId;

/**
 * The hub's opaque id of one arrival, derived from its sender and the sender's own id for it, so that a sender's retry
 * gets the same one.
 *
 * @param value a UUID
 */
public record ArrivalId(String value) {

    /** The id of what this agency sent under this id. */
    public static ArrivalId of(AgencyId agency, String sourceId) {
        return new ArrivalId(DerivedId.of("arrival", agency.value(), sourceId));
    }

    @Override
    public String toString() {
        return value;
    }
}
