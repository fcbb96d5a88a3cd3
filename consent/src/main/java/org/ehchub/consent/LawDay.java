package org.ehchub.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The days the law counts: England's, whatever zone a machine is in. */
public final class LawDay {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private LawDay() {}

    /** The day in England at this moment. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ENGLAND);
    }

    /** The moment at which the day begins in England. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ENGLAND).toInstant();
    }

    /** The moment at which clocks in England show this time of the day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ENGLAND).toInstant();
    }
}
