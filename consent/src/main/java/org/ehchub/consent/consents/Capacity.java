package org.ehchub.consent.consents;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether the child or young person could take this one decision: a child's understanding (SEND Regulations 2014, reg
 * 17(3)), a young person's capacity (Mental Capacity Act 2005, s.2). It belongs to a decision, never to a person.
 *
 * @param canDecide whether they could
 * @param judgedBy the professional who judged it
 * @param judgedOn the day of the judgement
 */
public record Capacity(boolean canDecide, String judgedBy, LocalDate judgedOn) {

    /** @throws IllegalArgumentException when nobody is named */
    public Capacity {
        Objects.requireNonNull(judgedOn);
        if (judgedBy.isBlank()) {
            throw new IllegalArgumentException("A judgement of capacity names who judged");
        }
    }
}
