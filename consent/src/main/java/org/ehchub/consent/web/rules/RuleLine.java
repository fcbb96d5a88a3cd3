package org.ehchub.consent.web.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.rules.DisclosureRule;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.web.Tag;

/**
 * A rule as an officer reads it.
 *
 * @param needs what it needs besides its condition
 * @param confirmation the version of its dates that counts; none for the dates it ships with
 */
public record RuleLine(
        String name,
        int wording,
        String description,
        String source,
        String needs,
        InForce dates,
        Tag tag,
        Optional<RuleConfirmation> confirmation) {

    static RuleLine of(DisclosureRule rule, Optional<RuleConfirmation> confirmation, LocalDate today) {
        InForce dates = confirmation.map(RuleConfirmation::dates).orElse(rule.inForce());
        return new RuleLine(
                rule.name(),
                rule.version(),
                rule.description(),
                rule.source(),
                needs(rule),
                dates,
                tag(dates, today),
                confirmation);
    }

    private static String needs(DisclosureRule rule) {
        String agreement = rule.agreement() == DisclosureRule.Agreement.NEEDED
                ? "Needs a sharing agreement."
                : "Needs no sharing agreement.";
        String end = rule.about() == DisclosureRule.About.CHILD_OR_YOUNG_PERSON
                ? " Ends with the academic year in which the young person turns 25."
                : "";
        return agreement
                + (rule.objection() == DisclosureRule.Objecting.STOPS
                        ? " The family's objection to the recipient stops it."
                        : " The family's objection is recorded and does not stop it.")
                + end;
    }

    private static Tag tag(InForce dates, LocalDate today) {
        if (dates.from().isEmpty()) {
            return new Tag("Off", Tag.Colour.ENDED);
        }
        if (dates.includes(today)) {
            return new Tag("In force", Tag.Colour.DONE);
        }
        return today.isBefore(dates.from().get())
                ? new Tag("Not yet", Tag.Colour.MOVING)
                : new Tag("Ended", Tag.Colour.ENDED);
    }
}
