package org.ehchub.consent.agencies;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the two agencies have looked at their agreement again.
 *
 * @param next the day by which they look at it the next time
 * @param recordedBy the member of staff
 * @param recordedAt when it was recorded
 */
public record AgreementReview(AgreementId agreement, LocalDate next, String recordedBy, Instant recordedAt) {}
