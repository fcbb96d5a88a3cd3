package org.ehchub.consent.consents;

import java.time.Instant;

/**
 * A form, letter or note behind a consent or refusal, without its content.
 *
 * @param size of the content in bytes
 * @param addedBy the member of staff
 */
public record Evidence(
        EvidenceId id, ConsentId consent, EvidenceKind kind, int size, String addedBy, Instant addedAt) {}
