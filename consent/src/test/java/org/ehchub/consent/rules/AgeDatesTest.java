package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeDatesTest {

    @ParameterizedTest(name = "born on {0}, the young person decides from {1}")
    @CsvSource({
        // Turned 16 on the first and the last day of the academic year 2025/26.
        "2009-09-01, 2026-06-26",
        "2010-08-31, 2026-06-26",
        // A day earlier and a day later are other academic years.
        "2009-08-31, 2025-06-27",
        "2010-09-01, 2027-06-25",
        // Sixteen before the switch, on it, and after it, all in one academic year.
        "2010-06-25, 2026-06-26",
        "2010-06-26, 2026-06-26",
        "2010-07-15, 2026-06-26",
        // Born on a leap day.
        "2008-02-29, 2024-06-28",
        // The last day of June is a Friday; the first of July is.
        "2007-01-01, 2023-06-30",
        "2006-01-01, 2022-06-24"
    })
    void theSwitchIsTheLastFridayInJune(LocalDate born, LocalDate decidesFrom) {
        var ages = AgeDates.of(born);

        assertThat(ages.decidesFrom()).isEqualTo(decidesFrom);
        assertThat(ages.decides(decidesFrom.minusDays(1))).isFalse();
        assertThat(ages.decides(decidesFrom)).isTrue();
    }

    @ParameterizedTest(name = "born on {0}, a young person until {1}")
    @CsvSource({
        // Turned 25 on the first and the last day of the academic year 2034/35.
        "2009-09-01, 2035-08-31",
        "2010-08-31, 2035-08-31",
        "2009-08-31, 2034-08-31",
        "2010-09-01, 2036-08-31",
        // Born on a leap day.
        "2008-02-29, 2033-08-31"
    })
    void nobodyIsAYoungPersonAfterTheAcademicYearOfTheirTwentyFifthBirthday(LocalDate born, LocalDate lastDay) {
        var ages = AgeDates.of(born);

        assertThat(ages.lastDay()).isEqualTo(lastDay);
        assertThat(ages.isOver(lastDay)).isFalse();
        assertThat(ages.isOver(lastDay.plusDays(1))).isTrue();
    }

    @ParameterizedTest(name = "born on {0}, of school age from {1}")
    @CsvSource({
        "2020-12-31, 2025-12-31",
        "2021-01-01, 2026-03-31",
        "2021-03-31, 2026-03-31",
        "2021-04-01, 2026-08-31",
        "2021-08-31, 2026-08-31",
        "2021-09-01, 2026-12-31",
        "2020-02-29, 2025-03-31"
    })
    void schoolAgeStartsOnAPrescribedDay(LocalDate born, LocalDate schoolAgeFrom) {
        var ages = AgeDates.of(born);

        assertThat(ages.schoolAgeFrom()).isEqualTo(schoolAgeFrom);
        assertThat(ages.isUnderSchoolAge(schoolAgeFrom.minusDays(1))).isTrue();
        assertThat(ages.isUnderSchoolAge(schoolAgeFrom)).isFalse();
    }
}
