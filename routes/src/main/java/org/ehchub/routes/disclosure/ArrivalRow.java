package org.ehchub.routes.disclosure;

import java.time.Instant;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;

/**
 * One arrival as the journal has it.
 *
 * @param contentMac a keyed digest that tells a repetition from other content under the same id
 * @param reason why it is held or parked, empty otherwise
 * @param stateVersion one higher at each change of state
 */
public record ArrivalRow(
        ArrivalId id,
        AgencyId agency,
        String format,
        String kind,
        ChildId child,
        String contentMac,
        ArrivalState state,
        String reason,
        int stateVersion,
        Instant receivedAt,
        Instant changedAt) {}
