package org.ehchub.consent.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/**
 * The day from which the young person decides: the last Friday in June of the academic year (1 September to 31 August)
 * in which they turn 16, when compulsory school age ends (Education Act 1996, s.8(3); Education (School Leaving Date)
 * Order 1997; Children and Families Act 2014, s.83(2)). Not the birthday: the switch may come before it or after.
 *
 * <p>Compulsory school age ends with that day; the hub gives the young person the whole of it, so that a parent's consent
 * is never stretched.
 */
public final class JuneSwitch {

    private static final int AGE = 16;
    private static final MonthDay LAST_DAY_OF_ACADEMIC_YEAR = MonthDay.of(Month.AUGUST, 31);

    private JuneSwitch() {}

    /** The switch of someone born on this day. */
    public static LocalDate of(LocalDate birthDate) {
        LocalDate sixteenth = birthDate.plusYears(AGE);
        int year = MonthDay.from(sixteenth).isAfter(LAST_DAY_OF_ACADEMIC_YEAR)
                ? sixteenth.getYear() + 1
                : sixteenth.getYear();
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }
}
