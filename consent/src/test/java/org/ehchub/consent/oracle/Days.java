package org.ehchub.consent.oracle;

import static net.jqwik.api.Tuple.of;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Days, those on either side of a border far more often than they come. */
final class Days {

    private Days() {}

    /** A day to decide on for someone born then. */
    static Arbitrary<LocalDate> toDecideOn(LocalDate born) {
        LocalDate youngPerson = Calendar.youngPersonFrom(born);
        LocalDate school = Calendar.schoolAgeFrom(born);
        LocalDate last = Calendar.lastDay(born);
        return Arbitraries.frequencyOf(
                of(6, Arbitraries.of(youngPerson.minusDays(1), youngPerson, youngPerson.plusDays(1))),
                of(4, Arbitraries.of(school.minusDays(1), school, school.plusDays(1))),
                of(4, Arbitraries.of(youngPerson.minusYears(2), youngPerson.plusYears(2), school.minusYears(1))),
                of(2, Arbitraries.of(last.minusDays(1), last, last.plusDays(1), born.plusYears(25))),
                of(1, Arbitraries.of(born.plusYears(16), born.plusYears(16).minusDays(1), born.plusYears(5))),
                of(
                        1,
                        Arbitraries.of(
                                LocalDate.of(2005, 9, 30),
                                LocalDate.of(2005, 10, 1),
                                LocalDate.of(2014, 8, 31),
                                LocalDate.of(2014, 9, 1),
                                LocalDate.of(2018, 5, 24),
                                LocalDate.of(2018, 5, 25))));
    }

    /** The first day of something that mostly holds on this day. */
    static Arbitrary<LocalDate> first(LocalDate on) {
        return Arbitraries.frequency(
                of(6, on.minusDays(400)), of(2, on.minusDays(1)), of(2, on), of(1, on.plusDays(1)));
    }

    /** The last day of something that mostly holds on this day. */
    static Arbitrary<LocalDate> last(LocalDate on) {
        return Arbitraries.frequency(
                of(6, on.plusDays(400)), of(2, on.plusDays(1)), of(2, on), of(1, on.minusDays(1)));
    }

    /** A day on which something happened, around the day or the day the young person decides from. */
    static Arbitrary<LocalDate> around(LocalDate on, LocalDate born) {
        LocalDate youngPerson = Calendar.youngPersonFrom(born);
        return Arbitraries.of(
                on.minusDays(400),
                on.minusDays(1),
                on,
                on.plusDays(1),
                youngPerson.minusDays(1),
                youngPerson,
                youngPerson.plusDays(1));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
