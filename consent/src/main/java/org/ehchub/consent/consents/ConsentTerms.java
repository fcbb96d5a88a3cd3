package org.ehchub.consent.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;

/**
 * What was said.
 *
 * @param giver who said it
 * @param capacity whether the child or young person could decide this; absent where nobody judged it
 * @param howTaken how it reached the agency
 * @param evidence where the form, letter or note is kept; absent where there is none
 * @param decidedAt when the giver said it
 * @param from the first day it holds
 * @param until the last day it holds, absent for no end
 * @param scope what it is about
 */
public record ConsentTerms(
        ChildId child,
        Giver giver,
        Optional<Capacity> capacity,
        HowTaken howTaken,
        Optional<String> evidence,
        Instant decidedAt,
        LocalDate from,
        Optional<LocalDate> until,
        Scope scope) {

    /** @throws IllegalArgumentException when it ends before it starts */
    public ConsentTerms {
        Objects.requireNonNull(child);
        Objects.requireNonNull(giver);
        Objects.requireNonNull(capacity);
        Objects.requireNonNull(howTaken);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(decidedAt);
        Objects.requireNonNull(scope);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("A consent does not end before it starts");
        }
    }

    /** The same, decided at this moment. */
    public ConsentTerms decidedAt(Instant moment) {
        return new ConsentTerms(child, giver, capacity, howTaken, evidence, moment, from, until, scope);
    }

    /**
     * Whether these may take the place of the earlier terms: nobody lifts by an amendment what another person left out,
     * they consent beside it.
     *
     * @throws IllegalArgumentException when they are about another child
     */
    public boolean mayFollow(ConsentTerms earlier) {
        if (!child.equals(earlier.child)) {
            throw new IllegalArgumentException("A consent stays about the same child");
        }
        return earlier.mayBeAmendedBy(giver);
    }

    /** Whether an amendment may have this giver. */
    public boolean mayBeAmendedBy(Giver other) {
        return scope.exclusions().isEmpty() || other.isSamePersonAs(giver);
    }

    /** Whether its dates include this day. */
    public boolean isOn(LocalDate day) {
        return hasStarted(day) && !hasEnded(day);
    }

    /** Whether its first day has come. */
    public boolean hasStarted(LocalDate day) {
        return !day.isBefore(from);
    }

    /** Whether its last day has passed. */
    public boolean hasEnded(LocalDate day) {
        return until.map(day::isAfter).orElse(false);
    }

    @Override
    public String toString() {
        return "ConsentTerms[" + giver.by() + ", from " + from + "]";
    }
}
