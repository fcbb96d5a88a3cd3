package org.ehchub.routes.arrival;

import java.time.Instant;
import java.util.Map;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;

/**
 * How far an arrival has come, as its sender may know it: numbers and states, not who got what.
 *
 * @param disclosures how many disclosures stand in each state; a state without any is absent
 */
public record ArrivalStatus(
        ArrivalId id, ArrivalState state, Instant receivedAt, Instant changedAt, Map<DisclosureState, Integer> disclosures) {

    public ArrivalStatus {
        disclosures = Map.copyOf(disclosures);
    }

    /** True when nothing is left to happen unless someone acts. */
    public boolean settled() {
        return state == ArrivalState.DISTRIBUTED && !disclosures.containsKey(DisclosureState.QUEUED);
    }
}
