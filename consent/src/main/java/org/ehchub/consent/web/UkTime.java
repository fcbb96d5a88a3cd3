package org.ehchub.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ehchub.consent.LawDay;

/**
 * Dates and times as the GOV.UK style guide writes them, in the clock time of the United Kingdom. Templates know it as
 * {@code uk}.
 */
public final class UkTime {

    /** Where the officers are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);

    /** Such as {@code 1 November 2026}. */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day of this moment. */
    public String date(Instant instant) {
        return date(LawDay.of(instant));
    }

    /** Such as {@code 1 Nov 2026, 09:05:30}: to the second, for a screen that is read beside a log. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
