package org.ehchub.consent;

import java.time.Instant;
import java.util.Objects;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;

/**
 * What the gate is asked.
 *
 * @param disclosure the opaque id of the disclosure, under which the decision stands in the ledger
 * @param message what would go; its heading names the sender
 * @param child whom the hub has confirmed it is about
 * @param to the recipient
 * @param purpose what the recipient gets it for
 * @param at the moment the decision is for
 */
public record DisclosureRequest(
        String disclosure, EhcMessage message, ChildId child, AgencyId to, Purpose purpose, Instant at) {

    /** @throws IllegalArgumentException when the disclosure id is blank */
    public DisclosureRequest {
        Objects.requireNonNull(message);
        Objects.requireNonNull(child);
        Objects.requireNonNull(to);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(at);
        if (disclosure.isBlank()) {
            throw new IllegalArgumentException("A decision is about a disclosure that has an id");
        }
    }
}
