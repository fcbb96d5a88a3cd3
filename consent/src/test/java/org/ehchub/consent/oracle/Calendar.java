package org.ehchub.consent.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;

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

    /** The day it is in England: in Greenwich, but one hour ahead from the last Sunday in March to that in October. */
    static LocalDate inEngland(Instant moment) {
        LocalDateTime greenwich = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        LocalDateTime forward = lastSunday(greenwich.getYear(), Month.MARCH).atTime(1, 0);
        LocalDateTime back = lastSunday(greenwich.getYear(), Month.OCTOBER).atTime(1, 0);
        boolean summer = !greenwich.isBefore(forward) && greenwich.isBefore(back);
        return (summer ? greenwich.plusHours(1) : greenwich).toLocalDate();
    }

    private static LocalDate lastSunday(int year, Month month) {
        LocalDate day = LocalDate.of(year, month, 31);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Whether a day is among those from the first to the last. */
    static boolean within(LocalDate first, LocalDate last, LocalDate day) {
        return day.toEpochDay() >= first.toEpochDay() && day.toEpochDay() <= last.toEpochDay();
    }
}
