package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@link WhoDecides}, cell by cell; the switch of this child is on 26 June 2026. */
class WhoDecidesTest {

    private static final AgeDates AGES = AgeDates.of(LocalDate.of(2010, 3, 1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CHILD, -, -, 2026-06-25, CAPACITY_NOT_JUDGED",
                "CHILD, true, 2026-06-25, 2026-06-25, -",
                "CHILD, true, 2026-06-26, 2026-06-25, CAPACITY_NOT_JUDGED",
                "CHILD, false, 2026-01-05, 2026-06-25, LACKS_CAPACITY",
                "CHILD, true, 2026-01-05, 2026-06-26, -",
                "YOUNG_PERSON, -, -, 2026-06-25, NOT_YET_A_YOUNG_PERSON",
                "YOUNG_PERSON, true, 2026-01-05, 2026-06-25, -",
                "YOUNG_PERSON, false, 2026-01-05, 2026-06-25, LACKS_CAPACITY",
                "YOUNG_PERSON, -, -, 2026-06-26, CAPACITY_NOT_JUDGED",
                "YOUNG_PERSON, true, 2026-01-05, 2026-06-26, -",
                "YOUNG_PERSON, true, 2026-06-26, 2026-06-26, -",
                "YOUNG_PERSON, false, 2026-06-26, 2026-06-26, LACKS_CAPACITY",
                "PARENT, -, -, 2026-06-25, -",
                "PARENT, false, 2026-01-05, 2026-06-25, -",
                "PARENT, true, 2026-01-05, 2026-06-25, CHILD_DECIDES",
                "PARENT, -, -, 2026-06-26, YOUNG_PERSON_DECIDES",
                "PARENT, true, 2026-06-26, 2026-06-26, YOUNG_PERSON_DECIDES",
                "PARENT, false, 2026-06-25, 2026-06-26, YOUNG_PERSON_DECIDES",
                "PARENT, false, 2026-06-26, 2026-06-26, -",
                "PARENT, false, 2026-06-27, 2026-06-26, YOUNG_PERSON_DECIDES",
                "REPRESENTATIVE, -, -, 2026-06-25, CAPACITY_NOT_JUDGED",
                "REPRESENTATIVE, false, 2026-01-05, 2026-06-25, -",
                "REPRESENTATIVE, true, 2026-01-05, 2026-06-25, CHILD_DECIDES",
                "REPRESENTATIVE, -, -, 2026-06-26, YOUNG_PERSON_DECIDES",
                "REPRESENTATIVE, false, 2026-06-26, 2026-06-26, -"
            })
    void decides(GivenBy by, Boolean canDecide, LocalDate judgedOn, LocalDate on, RefusalReason reason) {
        var builder = ConsentBuilder.forPurpose(Purpose.SUPPORT).by(by, "someone");
        if (canDecide != null) {
            builder.judged(canDecide, judgedOn);
        }

        var reasons = WhoDecides.against(builder.terms(), AGES, on);

        assertThat(reasons).isEqualTo(Optional.ofNullable(reason).map(java.util.Set::of).orElse(java.util.Set.of()));
    }

    /** The switch is at midnight of English summer time, an hour before it is midnight in UTC. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-25T22:59:59Z, -, -, 2026-06-26, CAPACITY_NOT_JUDGED",
                "2026-06-25T22:59:59Z, true, 2026-06-25, 2026-06-26, -",
                "2026-06-25T23:00:00Z, -, -, 2026-06-26, -",
                "2026-06-25T23:00:00Z, true, 2026-06-26, 2026-06-26, -",
                "2026-06-25T23:00:00Z, false, 2026-06-26, 2026-06-26, LACKS_CAPACITY",
                "2026-06-25T23:00:00Z, false, 2026-06-27, 2026-06-26, -"
            })
    void whatAChildSaidIsNotMadeAYoungPersonsAnswerByTheSwitch(
            Instant decidedAt, Boolean canDecide, LocalDate judgedOn, LocalDate on, RefusalReason reason) {
        var builder = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .by(GivenBy.YOUNG_PERSON, "self")
                .decidedAt(decidedAt);
        if (canDecide != null) {
            builder.judged(canDecide, judgedOn);
        }

        var reasons = WhoDecides.against(builder.terms(), AGES, on);

        assertThat(reasons).isEqualTo(Optional.ofNullable(reason).map(java.util.Set::of).orElse(java.util.Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NOT_HELD, -, 2026-06-25, NO_PARENTAL_RESPONSIBILITY",
                "NOT_RECORDED, -, 2026-06-25, NO_PARENTAL_RESPONSIBILITY",
                "NOT_HELD, false, 2026-06-25, NO_PARENTAL_RESPONSIBILITY",
                "NOT_HELD, true, 2026-06-25, CHILD_DECIDES",
                "NOT_HELD, false, 2026-06-26, -"
            })
    void aParentWithoutResponsibility(
            ParentalResponsibility responsibility, Boolean canDecide, LocalDate on, RefusalReason reason) {
        var builder = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .by(new Giver(GivenBy.PARENT, "father", Optional.of(new PersonRef("Ben")), responsibility));
        if (canDecide != null) {
            builder.judged(canDecide, on);
        }

        var reasons = WhoDecides.against(builder.terms(), AGES, on);

        assertThat(reasons).isEqualTo(Optional.ofNullable(reason).map(java.util.Set::of).orElse(java.util.Set.of()));
    }
}
