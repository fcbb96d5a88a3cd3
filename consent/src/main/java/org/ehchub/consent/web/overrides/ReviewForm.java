package org.ehchub.consent.web.overrides;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What another officer found, as typed.
 *
 * @param found a {@link Found}
 */
public record ReviewForm(String found, String note) {

    /** Whether the decision was right. */
    enum Found {
        UPHELD,
        NOT_UPHELD
    }

    public ReviewForm {
        found = typed(found);
        note = typed(note);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Found.class, found).isEmpty()) {
            problems.put("found", "Select whether the decision was right");
        }
        if (note.isEmpty()) {
            problems.put("note", "Enter what you found");
        }
        return problems;
    }

    boolean isUpheld() {
        return found.equals(Found.UPHELD.name());
    }

    @Override
    public String toString() {
        return "ReviewForm[redacted]";
    }
}
