package org.ehchub.consent.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A date as it is typed into three fields. Absent fields are empty. */
public record TypedDate(String day, String month, String year) {

    private static final int ISO_LENGTH = 10;

    public TypedDate {
        day = Objects.requireNonNullElse(day, "").strip();
        month = Objects.requireNonNullElse(month, "").strip();
        year = Objects.requireNonNullElse(year, "").strip();
    }

    /** Nothing typed. */
    public static TypedDate empty() {
        return new TypedDate("", "", "");
    }

    /** What would be typed for this date. */
    public static TypedDate of(LocalDate date) {
        return new TypedDate(
                String.valueOf(date.getDayOfMonth()), String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
    }

    /**
     * A date written as 2026-03-27. A year of more than four digits is none: the registry compares days as texts.
     *
     * @throws DateTimeException when it is written otherwise
     */
    public static LocalDate parse(String text) {
        if (text.length() != ISO_LENGTH) {
            throw new DateTimeException("A day has a year of four digits");
        }
        return LocalDate.parse(text);
    }

    /** Whether all three fields are empty. */
    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, if there is one with this day, month and four-digit year. */
    public Optional<LocalDate> date() {
        try {
            return year.length() == 4
                    ? Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
