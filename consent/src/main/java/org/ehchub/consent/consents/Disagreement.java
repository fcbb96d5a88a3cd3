package org.ehchub.consent.consents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;

/**
 * A consent, and another person's answer that forbids what it permits. The more protective answer rules until an
 * officer sets one of the two aside.
 *
 * @param given the consent
 * @param against the refusal, the consent with exclusions, or the consent that was withdrawn
 */
public record Disagreement(Consent given, Consent against) {

    public Disagreement {
        Objects.requireNonNull(given);
        Objects.requireNonNull(against);
    }

    /**
     * Whether it is one on this day: two people, both answers in time, and something that both speak of. A withdrawal
     * is in time for ever, against what was decided before it. Where a class of agencies stands against an agency by
     * name it is taken for one: better a disagreement too many than one unseen.
     */
    public boolean standsOn(LocalDate day) {
        return given.status() == ConsentStatus.GIVEN
                && !given.id().equals(against.id())
                && !given.terms().giver().isSamePersonAs(against.terms().giver())
                && given.terms().isOn(day)
                && !Collections.disjoint(given.terms().scope().purposes(), against.terms().scope().purposes())
                && isForbiddenOn(day);
    }

    private boolean isForbiddenOn(LocalDate day) {
        return switch (against.status()) {
            case REFUSED -> against.terms().isOn(day) && speaksOfTheSame();
            case GIVEN -> against.terms().isOn(day) && leavesOutTheSame();
            case WITHDRAWN ->
                !given.terms().decidedAt().isAfter(against.recordedAt()) && (speaksOfTheSame() || leavesOutTheSame());
            case ENTERED_IN_ERROR, SET_ASIDE -> false;
        };
    }

    private boolean speaksOfTheSame() {
        Scope other = against.terms().scope();
        return meets(other.recipients(), other.categories());
    }

    private boolean leavesOutTheSame() {
        return against.terms().scope().exclusions().stream()
                .anyMatch(exclusion -> meets(exclusion.recipients(), exclusion.categories()));
    }

    private boolean meets(Recipients recipients, Categories categories) {
        Scope permitted = given.terms().scope();
        return meet(permitted.recipients(), recipients) && meet(permitted.categories(), categories);
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
