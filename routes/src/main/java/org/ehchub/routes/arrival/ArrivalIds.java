package org.ehchub.routes.arrival;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.DerivedId;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * Names arrivals, so that a sender's retry gets the same id. What a sender calls its sending may hold a child's number:
 * the ids are keyed, and whoever guesses a number cannot try it out on the ids in logs and in the ledger.
 */
public final class ArrivalIds {

    private final Pseudonymiser pseudonymiser;

    /** Ids under this key. */
    public ArrivalIds(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** The id of what this agency sends under this id of its own. */
    public ArrivalId of(AgencyId agency, String sourceId) {
        String pseudonym = pseudonymiser.pseudonym("arrival", agency + "\n" + sourceId);
        return new ArrivalId(DerivedId.of("arrival", agency.value(), pseudonym));
    }

    /** The id that an earlier release, whose ids were not keyed, has given it. */
    ArrivalId unkeyed(AgencyId agency, String sourceId) {
        return new ArrivalId(DerivedId.of("arrival", agency.value(), sourceId));
    }
}
