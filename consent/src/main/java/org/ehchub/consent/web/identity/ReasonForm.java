package org.ehchub.consent.web.identity;

import static org.ehchub.consent.web.Option.typed;

import java.util.Map;

/** Why two records are one child's, or are not, or why its numbers are not, as typed. */
public record ReasonForm(String reason) {

    public ReasonForm {
        reason = typed(reason);
    }

    /** What is wrong, by field. */
    Map<String, String> problems() {
        return reason.isEmpty() ? Map.of("reason", "Enter how you know") : Map.of();
    }

    @Override
    public String toString() {
        return "ReasonForm[redacted]";
    }
}
