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
        return of(arrival, recipient, 1);
    }

    /**
     * The id of an edition of this recipient's share.
     *
     * @param edition 1 for the first; each later one is the share again with what was left out before
     */
    public static DisclosureId of(ArrivalId arrival, AgencyId recipient, int edition) {
        return new DisclosureId(
                edition == 1
                        ? DerivedId.of("disclosure", arrival.value(), recipient.value())
                        : DerivedId.of("disclosure", arrival.value(), recipient.value(), String.valueOf(edition)));
    }

    @Override
    public String toString() {
        return value;
    }
}
