package org.ehchub.routes.disclosure;

import java.util.Optional;
import org.ehchub.consent.Released;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.broker.Queues;

/**
 * A recipient's share after the gate, sealed. It is only made from what the gate released, so an ungated message cannot
 * reach a queue.
 */
final class SealedShare {

    private final AgencyId recipient;
    private final Optional<String> group;
    private final SealedMessage message;

    private SealedShare(AgencyId recipient, Optional<String> group, SealedMessage message) {
        this.recipient = recipient;
        this.group = group;
        this.message = message;
    }

    /** A share that waits until its recipient fetches it. */
    static SealedShare toPull(Released released, SealedMessage message) {
        return new SealedShare(released.recipient(), Optional.empty(), message);
    }

    /** A share that the hub delivers: one child's to one recipient one after the other. */
    static SealedShare toPush(Released released, SealedMessage message) {
        String group = DerivedId.of("group", released.child().value().toString(), released.recipient().value());
        return new SealedShare(released.recipient(), Optional.of(group), message);
    }

    /** The queue it belongs in. */
    String queue() {
        return Queues.of(recipient);
    }

    /** What is delivered one after the other. Opaque. */
    Optional<String> group() {
        return group;
    }

    /** The ciphertext. */
    SealedMessage message() {
        return message;
    }
}
