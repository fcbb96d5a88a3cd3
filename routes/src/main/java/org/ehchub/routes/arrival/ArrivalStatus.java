package org.ehchub.routes.arrival;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;

/**
 * How far an arrival has come, as its sender may know it: states, not who got what.
 *
 * @param states in which some disclosure stands
 * @param counts how many disclosures stand in each of them; empty for a sender that has no part in the child's circle,
 *     to which the numbers would tell how many agencies have
 */
public record ArrivalStatus(
        ArrivalId id,
        ArrivalState state,
        Instant receivedAt,
        Instant changedAt,
        Set<DisclosureState> states,
        Map<DisclosureState, Integer> counts) {

    public ArrivalStatus {
        states = Set.copyOf(states);
        counts = Map.copyOf(counts);
    }

    /** True when nothing is left to happen unless someone acts. */
    public boolean settled() {
        return state == ArrivalState.DISTRIBUTED && !states.contains(DisclosureState.QUEUED);
    }
}
