package org.ehchub.routes.disclosure;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.broker.Queues;

/**
 * A recipient's share after the gate, sealed. Only {@link Sealer} makes one, and only from what the gate released, so
 * an ungated message cannot reach a queue.
 */
public final class SealedShare {

    private final AgencyId recipient;
    private final String group;
    private final SealedMessage message;

    SealedShare(AgencyId recipient, String group, SealedMessage message) {
        this.recipient = recipient;
        this.group = group;
        this.message = message;
    }

    /** The queue it belongs in. */
    String queue() {
        return Queues.of(recipient);
    }

    /** Whom it is for. */
    public AgencyId recipient() {
        return recipient;
    }

    /** What is delivered one after the other: one child's disclosures to one recipient. Opaque. */
    String group() {
        return group;
    }

    /** The ciphertext. */
    SealedMessage message() {
        return message;
    }
}
