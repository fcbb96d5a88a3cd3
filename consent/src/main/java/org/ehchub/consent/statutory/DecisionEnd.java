package org.ehchub.consent.statutory;

import java.time.Instant;

/**
 * That a decision to disclose without consent was ended before its last day.
 *
 * @param officer the member of staff who ended it, the one who decided or another
 */
public record DecisionEnd(String officer, Instant at) {}
