package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a rule is in force. Law that has not commenced, and law that nobody has confirmed yet, has no first day: it
 * permits nothing.
 *
 * @param from the first day, absent while off
 * @param until the last day, absent while none is known
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** In force from this day on. */
    static InForce from(LocalDate day) {
        return new InForce(Optional.of(day), Optional.empty());
    }

    /** Not in force yet. */
    static InForce off() {
        return new InForce(Optional.empty(), Optional.empty());
    }

    /** Whether it holds on this day. */
    public boolean includes(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(false)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
