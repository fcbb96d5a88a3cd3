package org.ehchub.routes.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A period against a consent from 10 March to 20 May 2026, and against one from 10 March without an end. */
class PeriodCriterionTest {

    @ParameterizedTest
    @CsvSource({
        "2026, true, false",
        "eq2026, true, false",
        "eq2026-03, false, false",
        "eq2026-03-10, false, false",
        "ne2026, false, true",
        "ne2026-03-10, true, true",
        "gt2026-05-19, true, true",
        "gt2026-05-20, false, true",
        "gt2026-05, false, true",
        "gt2026-04, true, true",
        "lt2026-03-10, false, false",
        "lt2026-03-11, true, true",
        "lt2026-03, false, false",
        "lt2026-04, true, true",
        "ge2026-05-20, true, true",
        "ge2026-05-21, false, true",
        "ge2026-05, true, true",
        "ge2027, false, true",
        "le2026-03-09, false, false",
        "le2026-03-10, true, true",
        "le2026-02, false, false",
        "le2026-03, true, true",
        "sa2026-03-09, true, true",
        "sa2026-03-10, false, false",
        "sa2026-02, true, true",
        "sa2025, true, true",
        "eb2026-05-20, false, false",
        "eb2026-05-21, true, false",
        "eb2026-06, true, false",
        "eb2027, true, false"
    })
    void includes(String asked, boolean ending, boolean endless) {
        PeriodCriterion criterion = PeriodCriterion.of(asked).orElseThrow();

        assertThat(criterion.includes(until(Optional.of(LocalDate.of(2026, 5, 20))))).isEqualTo(ending);
        assertThat(criterion.includes(until(Optional.empty()))).isEqualTo(endless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ge", "2026-13", "2026-02-30", "26", "2026-3", "ap2026", "xx2026", "GE2026", "2026-01-01T10:00:00Z",
                "ge 2026", "2026,2027", "+12026"
            })
    void isNone(String text) {
        assertThat(PeriodCriterion.of(text)).isEmpty();
    }

    private static ConsentTerms until(Optional<LocalDate> last) {
        return new ConsentTerms(
                ChildId.random(),
                new Giver(GivenBy.PARENT, "mother"),
                Optional.empty(),
                HowTaken.FORM,
                Optional.empty(),
                Instant.EPOCH,
                LocalDate.of(2026, 3, 10),
                last,
                new Scope(
                        Set.of(Purpose.SUPPORT), new Recipients.Anyone(), new Categories.All(), Set.of(), List.of()));
    }
}
