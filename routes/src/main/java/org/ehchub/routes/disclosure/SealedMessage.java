package org.ehchub.routes.disclosure;

import org.ehchub.security.envelope.SealedEnvelope;

/**
 * What the broker holds: an opaque id and ciphertext.
 *
 * @param subject the id of the arrival or disclosure inside
 */
public record SealedMessage(String subject, SealedEnvelope envelope) {}
