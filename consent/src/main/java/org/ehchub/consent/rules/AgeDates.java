package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/**
 * The days on which a child's age changes what the law says. Kept instead of the birth date, which the rules never see.
 *
 * @param schoolAgeFrom the day compulsory school age starts (Education Act 1996, s.8(2))
 * @param decidesFrom the day from which the young person decides ({@link JuneSwitch})
 */
public record AgeDates(LocalDate schoolAgeFrom, LocalDate decidesFrom) {

    private static final int SCHOOL_AGE = 5;

    /** From the academic year in which they turn 16 to the one in which they turn 25. */
    private static final int YEARS_AS_A_YOUNG_PERSON = 9;

    /** The dates of someone born on this day. */
    public static AgeDates of(LocalDate birthDate) {
        return new AgeDates(schoolAgeFrom(birthDate), JuneSwitch.of(birthDate));
    }

    /** Whether the child is under compulsory school age on this day. */
    public boolean isUnderSchoolAge(LocalDate day) {
        return day.isBefore(schoolAgeFrom);
    }

    /** Whether the young person decides on this day. */
    public boolean decides(LocalDate day) {
        return !day.isBefore(decidesFrom);
    }

    /**
     * The last day of the academic year (1 September to 31 August) in which they turn 25: a plan is maintained no longer
     * (Children and Families Act 2014, ss.46 and 83(2)).
     */
    public LocalDate lastDay() {
        return LocalDate.of(decidesFrom.getYear() + YEARS_AS_A_YOUNG_PERSON, Month.AUGUST, 31);
    }

    /** Whether on this day they are neither a child nor a young person any more. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /**
     * The first prescribed day on or after the fifth birthday: 31 March, 31 August or 31 December (Education (Start of
     * Compulsory School Age) Order 1998).
     */
    private static LocalDate schoolAgeFrom(LocalDate birthDate) {
        LocalDate fifth = birthDate.plusYears(SCHOOL_AGE);
        MonthDay day = MonthDay.from(fifth);
        if (!day.isAfter(MonthDay.of(Month.MARCH, 31))) {
            return fifth.withMonth(3).withDayOfMonth(31);
        }
        if (!day.isAfter(MonthDay.of(Month.AUGUST, 31))) {
            return LocalDate.of(fifth.getYear(), Month.AUGUST, 31);
        }
        return LocalDate.of(fifth.getYear(), Month.DECEMBER, 31);
    }
}
