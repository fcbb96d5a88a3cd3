package org.ehchub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @Test
    void readsWhatIsTypedWithSpaceAroundIt() {
        assertThat(new TypedDate(" 7", "3 ", "2026").date()).contains(LocalDate.of(2026, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({"31,2,2026", "1,13,2026", "1,1,26", "1,1,", "one,1,2026", ",,"})
    void hasNoDateWhereTheCalendarHasNone(String day, String month, String year) {
        assertThat(new TypedDate(day, month, year).date()).isEmpty();
    }

    @Test
    void typesADateAsItReadsIt() {
        LocalDate date = LocalDate.of(2026, 11, 21);

        assertThat(TypedDate.of(date).date()).contains(date);
    }

    @Test
    void isEmptyWhenNothingIsTyped() {
        assertThat(new TypedDate(null, " ", "").isEmpty()).isTrue();
    }
}
