package org.ehchub.mappings.translate;

import java.time.Instant;
import java.util.Map;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * What the hub says to a recipient beside the content.
 *
 * @param disclosure the opaque id of the disclosure, the recipient's idempotency key
 * @param recipient whom the copy is for
 * @param bases for each item id the code of the lawful basis on which it is shared
 * @param releasedAt when the gate last released it
 */
public record DeliveryNote(String disclosure, AgencyId recipient, Map<String, String> bases, Instant releasedAt) {

    public DeliveryNote {
        bases = Map.copyOf(bases);
    }
}
