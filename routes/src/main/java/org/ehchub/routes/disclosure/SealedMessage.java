package org.ehchub.routes.disclosure;

import org.ehchub.security.envelope.SealedEnvelope;

/**
 * What the broker holds: an opaque id and ciphertext.
 *
 * @param subject the id of the arrival or disclosure inside
 * @param kept true when the queue of held arrivals has it already and goes on keeping it
 */
public record SealedMessage(String subject, SealedEnvelope envelope, boolean kept) {

    /** A message that is in no other queue. */
    public SealedMessage(String subject, SealedEnvelope envelope) {
        this(subject, envelope, false);
    }

    /** The same while the queue of held arrivals keeps it. */
    SealedMessage whileKept() {
        return new SealedMessage(subject, envelope, true);
    }
}
