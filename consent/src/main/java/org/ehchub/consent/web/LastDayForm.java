package org.ehchub.consent.web;

import java.time.LocalDate;
import java.util.Map;

/** The last day of what is to end, as typed. */
public record LastDayForm(TypedDate lastDay) {

    public LastDayForm {
        lastDay = lastDay == null ? TypedDate.empty() : lastDay;
    }

    /** What is wrong with it, by field; nothing when it is a day. */
    public Map<String, String> problems() {
        return lastDay.date().isPresent()
                ? Map.of()
                : Map.of("lastDay", "Enter the last day, such as 27 3 2026");
    }

    /** The day, of a form without problems. */
    public LocalDate day() {
        return lastDay.date().orElseThrow();
    }
}
