package org.ehchub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedPeriodTest {

    private static final TypedDate MARCH = new TypedDate("27", "3", "2026");
    private static final TypedDate APRIL = new TypedDate("27", "4", "2026");
    private static final TypedDate NEVER = new TypedDate("31", "2", "2026");

    @Test
    void aPeriodHasNoProblems() {
        assertThat(new TypedPeriod(MARCH, APRIL).problems("27 4 2026")).isEmpty();
        assertThat(new TypedPeriod(MARCH, MARCH).problems("27 4 2026")).isEmpty();
    }

    @Test
    void bothDaysAreMissed() {
        assertThat(new TypedPeriod(TypedDate.empty(), NEVER).problems("27 4 2026"))
                .containsEntry("from", "Enter the first day, such as 27 3 2026")
                .containsEntry("until", "Enter the last day, such as 27 4 2026");
    }

    @Test
    void anOpenEndMayBeLeftEmptyButNotWrong() {
        assertThat(new TypedPeriod(MARCH, TypedDate.empty()).problemsOfOpenEnd("27 4 2026")).isEmpty();
        assertThat(new TypedPeriod(MARCH, NEVER).problemsOfOpenEnd("27 4 2026"))
                .containsEntry("until", "Enter the last day, such as 27 4 2026, or leave it empty");
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThat(new TypedPeriod(APRIL, MARCH).problemsOfOpenEnd("27 4 2026"))
                .containsEntry("until", "The last day cannot be before the first");
    }
}
