package org.ehchub.routes.disclosure;

import java.util.Optional;
import org.ehchub.security.envelope.SealedEnvelope;

/**
 * What the broker holds: opaque ids and ciphertext.
 *
 * @param subject the id of the arrival or disclosure inside
 * @param kept true when the queue of held arrivals has it already and goes on keeping it
 * @param order what is delivered one after the other says the same here; absent when the order does not matter
 */
public record SealedMessage(String subject, SealedEnvelope envelope, boolean kept, Optional<String> order) {

    /** A message that is in no other queue and goes in no order. */
    public SealedMessage(String subject, SealedEnvelope envelope) {
        this(subject, envelope, false, Optional.empty());
    }

    /** The same while the queue of held arrivals keeps it. */
    SealedMessage whileKept() {
        return new SealedMessage(subject, envelope, true, order);
    }

    /** The same, to be delivered after what has this order and was queued before. */
    SealedMessage inOrder(String newOrder) {
        return new SealedMessage(subject, envelope, kept, Optional.of(newOrder));
    }
}
