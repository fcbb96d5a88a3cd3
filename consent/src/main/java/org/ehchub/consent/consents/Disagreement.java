package org.ehchub.consent.consents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;

/**
 * A consent, and another person's answer that forbids what it permits. The more protective answer rules until an
 * officer sets one of the two aside.
 *
 * @param given the consent
 * @param against the refusal, or the consent with exclusions
 */
public record Disagreement(Consent given, Consent against) {

    public Disagreement {
        Objects.requireNonNull(given);
        Objects.requireNonNull(against);
    }

    /**
     * Whether it is one on this day: two people, both answers in time, and something that both speak of. Where a class
     * of agencies stands against an agency by name it is taken for one: better a disagreement too many than one unseen.
     */
    public boolean standsOn(LocalDate day) {
        return given.status() == ConsentStatus.GIVEN
                && !given.id().equals(against.id())
                && !given.terms().giver().isSamePersonAs(against.terms().giver())
                && given.terms().isOn(day)
                && against.terms().isOn(day)
                && !Collections.disjoint(given.terms().scope().purposes(), against.terms().scope().purposes())
                && isForbidden();
    }

    private boolean isForbidden() {
        Scope permitted = given.terms().scope();
        Scope other = against.terms().scope();
        return switch (against.status()) {
            case REFUSED ->
                meet(permitted.recipients(), other.recipients()) && meet(permitted.categories(), other.categories());
            case GIVEN ->
                other.exclusions().stream()
                        .anyMatch(exclusion -> meet(permitted.recipients(), exclusion.recipients())
                                && meet(permitted.categories(), exclusion.categories()));
            case WITHDRAWN, ENTERED_IN_ERROR, SET_ASIDE -> false;
        };
    }

    private static boolean meet(Recipients one, Recipients other) {
        if (!(one instanceof Recipients.These these && other instanceof Recipients.These those)) {
            return true;
        }
        return !Collections.disjoint(these.agencies(), those.agencies())
                || !Collections.disjoint(these.classes(), those.classes())
                || (!these.classes().isEmpty() && !those.agencies().isEmpty())
                || (!these.agencies().isEmpty() && !those.classes().isEmpty());
    }

    private static boolean meet(Categories one, Categories other) {
        return !(one instanceof Categories.These these && other instanceof Categories.These those)
                || !Collections.disjoint(these.categories(), those.categories());
    }
}
