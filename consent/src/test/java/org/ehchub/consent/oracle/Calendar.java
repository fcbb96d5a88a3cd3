package org.ehchub.consent.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** The days on which a child's age matters, found by walking through the calendar. */
final class Calendar {

    private Calendar() {}

    /** The last Friday in June of the school year, 1 September to 31 August, in which a child turns 16. */
    static LocalDate youngPersonFrom(LocalDate born) {
        LocalDate schoolYearEnds = LocalDate.of(born.getYear() + 16, Month.AUGUST, 31);
        if (born.plusYears(16).isAfter(schoolYearEnds)) {
            schoolYearEnds = schoolYearEnds.plusYears(1);
        }
        LocalDate day = schoolYearEnds;
        while (day.getMonth() != Month.JUNE || day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The 31 August that ends the school year, 1 September to 31 August, in which a young person turns 25. */
    static LocalDate lastDay(LocalDate born) {
        LocalDate day = born.plusYears(25);
        while (day.getMonth() != Month.AUGUST || day.getDayOfMonth() != 31) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The 31 March, 31 August or 31 December that follows, or is, the fifth birthday. */
    static LocalDate schoolAgeFrom(LocalDate born) {
        LocalDate day = born.plusYears(5);
        while (day.getDayOfMonth() != 31
                || (day.getMonth() != Month.MARCH
                        && day.getMonth() != Month.AUGUST
                        && day.getMonth() != Month.DECEMBER)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether a day is among those from the first to the last. */
    static boolean within(LocalDate first, LocalDate last, LocalDate day) {
        return day.toEpochDay() >= first.toEpochDay() && day.toEpochDay() <= last.toEpochDay();
    }
}
