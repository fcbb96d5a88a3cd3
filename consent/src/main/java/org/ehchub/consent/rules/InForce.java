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
    public static InForce from(LocalDate day) {
        return new InForce(Optional.of(day), Optional.empty());
    }

    /** Not in force yet. */
    public static InForce off() {
        return new InForce(Optional.empty(), Optional.empty());
    }

    /** @throws IllegalArgumentException when it ends before it starts, or ends without a start */
    public InForce {
        if (until.isPresent() && from.filter(first -> !first.isAfter(until.get())).isEmpty()) {
            throw new IllegalArgumentException("A rule does not end before it starts");
        }
    }

    /** Whether it holds on this day. */
    public boolean includes(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(false)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
