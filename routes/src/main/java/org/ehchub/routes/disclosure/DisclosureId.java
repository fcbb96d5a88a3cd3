package org.ehchub.routes.disclosure;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;

/**
 * The hub's opaque id of one recipient's share of an arrival, and the recipient's idempotency key.
 *
 * @param value a UUID
 */
public record DisclosureId(String value) {

    /** The id of this recipient's share, the same however often the arrival is distributed. */
    public static DisclosureId of(ArrivalId arrival, AgencyId recipient) {
        return new DisclosureId(DerivedId.of("disclosure", arrival.value(), recipient.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
