package org.ehchub.consent;

import java.time.Instant;
import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * Nothing of the message may go to this recipient.
 *
 * @param refusals why, item by item; not empty
 */
public record Withheld(ChildId child, AgencyId recipient, Purpose purpose, List<Decision.Refuse> refusals, Instant at)
        implements GateOutcome {

    public Withheld {
        refusals = List.copyOf(refusals);
    }
}
