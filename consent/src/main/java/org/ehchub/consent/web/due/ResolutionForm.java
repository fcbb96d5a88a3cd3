package org.ehchub.consent.web.due;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an officer resolves a disagreement, as typed.
 *
 * @param counts a {@link Counts}
 * @param givenVersion the version of the consent that the officer saw
 * @param againstVersion the version of the other answer that the officer saw
 */
public record ResolutionForm(String counts, String reason, int givenVersion, int againstVersion) {

    /** Which of the two counts. */
    enum Counts {
        GIVEN,
        AGAINST
    }

    public ResolutionForm {
        counts = typed(counts);
        reason = typed(reason);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Counts.class, counts).isEmpty()) {
            problems.put("counts", "Select which answer counts");
        }
        if (reason.isEmpty()) {
            problems.put("reason", "Enter why");
        }
        return problems;
    }

    boolean givenCounts() {
        return counts.equals(Counts.GIVEN.name());
    }

    @Override
    public String toString() {
        return "ResolutionForm[redacted]";
    }
}
