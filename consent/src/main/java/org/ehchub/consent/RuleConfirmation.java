package org.ehchub.consent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.rules.RuleDates;

/**
 * One version of a rule's dates, as an officer confirmed them. Versions are never changed: what changes is a new version.
 *
 * @param rule the rule's name
 * @param version 1 for the first, one more for each later one; only the last counts
 * @param dates from when until when the rule is in force
 * @param authority what says so, such as the commencement regulations
 * @param confirmedBy the member of staff who answers for it
 */
public record RuleConfirmation(
        String rule, int version, InForce dates, String authority, String confirmedBy, Instant confirmedAt) {

    /** @throws IllegalArgumentException when the version is below 1 or authority or officer is missing */
    public RuleConfirmation {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(dates);
        Objects.requireNonNull(confirmedAt);
        if (version < 1 || authority.isBlank() || confirmedBy.isBlank()) {
            throw new IllegalArgumentException("A confirmation has a number from 1, an authority and an officer");
        }
    }

    /** When the rules are in force, given the last confirmation of each that has one. */
    public static RuleDates dates(List<RuleConfirmation> current) {
        return new RuleDates(
                current.stream().collect(Collectors.toMap(RuleConfirmation::rule, RuleConfirmation::dates)));
    }
}
