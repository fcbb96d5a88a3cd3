package org.ehchub.consent.statutory;

import java.time.Instant;

/**
 * What another officer found of a decision to disclose without consent.
 *
 * @param upheld whether the decision was right
 * @param reviewer the member of staff, never the one who decided
 */
public record DecisionReview(boolean upheld, String reviewer, Instant at) {}
