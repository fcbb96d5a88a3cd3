package org.ehchub.routes.disclosure;

import org.ehchub.consent.Released;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.broker.Queues;

/**
 * A recipient's share after the gate, sealed. It is only made from what the gate released, so an ungated message cannot
 * reach a queue.
 */
final class SealedShare {

    private final AgencyId recipient;
    private final SealedMessage message;

    private SealedShare(AgencyId recipient, SealedMessage message) {
        this.recipient = recipient;
        this.message = message;
    }

    /** A share that waits until its recipient fetches it. */
    static SealedShare toPull(Released released, SealedMessage message) {
        return new SealedShare(released.recipient(), message);
    }

    /** A share that the hub delivers: one child's to one recipient one after the other. */
    static SealedShare toPush(Released released, SealedMessage message) {
        String order = DerivedId.of("group", released.child().value().toString(), released.recipient().value());
        return new SealedShare(released.recipient(), message.inOrder(order));
    }

    /** The queue it belongs in. */
    String queue() {
        return Queues.of(recipient);
    }

    /** The ciphertext. */
    SealedMessage message() {
        return message;
    }
}
