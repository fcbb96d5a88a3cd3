package org.ehchub.consent.web.rules;

import static org.ehchub.consent.web.Option.typed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.web.TypedDate;

/**
 * A rule's dates as typed.
 *
 * @param version the version the officer was looking at, 0 for the dates it ships with
 * @param from the first day; without one the rule is off
 * @param authority what says so
 */
public record RuleForm(int version, TypedDate from, TypedDate until, String authority) {

    public RuleForm {
        from = Objects.requireNonNullElseGet(from, TypedDate::empty);
        until = Objects.requireNonNullElseGet(until, TypedDate::empty);
        authority = typed(authority);
    }

    static RuleForm of(int version, InForce dates) {
        return new RuleForm(
                version,
                dates.from().map(TypedDate::of).orElseGet(TypedDate::empty),
                dates.until().map(TypedDate::of).orElseGet(TypedDate::empty),
                null);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!from.isEmpty() && from.date().isEmpty()) {
            problems.put("from", "Enter the first day, such as 1 9 2027, or leave it empty for a rule that is off");
        }
        if (!until.isEmpty() && until.date().isEmpty()) {
            problems.put("until", "Enter the last day, such as 31 8 2028, or leave it empty");
        } else if (until.date().isPresent() && from.date().filter(day -> !day.isAfter(until.date().get())).isEmpty()) {
            problems.put("until", "The last day cannot be before the first");
        }
        if (authority.isEmpty()) {
            problems.put("authority", "Enter what says so, such as the commencement regulations");
        }
        return problems;
    }

    /** The dates; there must be no problems. */
    InForce dates() {
        return new InForce(from.date(), until.date());
    }
}
