package org.ehchub.consent.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A first and a last day as they are typed into the fields {@code from} and {@code until}. */
public record TypedPeriod(TypedDate from, TypedDate until) {

    private static final String FIRST = "Enter the first day, such as 27 3 2026";

    /**
     * What is wrong with a period that has to end, by field.
     *
     * @param example of a last day, such as {@code 31 8 2028}
     */
    public Map<String, String> problems(String example) {
        return problems(until.date().isEmpty(), "Enter the last day, such as " + example);
    }

    /** What is wrong with a period whose last day may be left empty, by field. */
    public Map<String, String> problemsOfOpenEnd(String example) {
        return problems(
                !until.isEmpty() && until.date().isEmpty(),
                "Enter the last day, such as " + example + ", or leave it empty");
    }

    private Map<String, String> problems(boolean untilIsWrong, String problemOfUntil) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (from.date().isEmpty()) {
            problems.put("from", FIRST);
        }
        if (untilIsWrong) {
            problems.put("until", problemOfUntil);
        } else if (from.date().flatMap(first -> until.date().filter(last -> last.isBefore(first))).isPresent()) {
            problems.put("until", "The last day cannot be before the first");
        }
        return problems;
    }
}
