package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reg 6(4): advice that exists is reused when its author, the council and the family agree, else not. */
class AdviceReuseTest {

    private static Scenario earlierAdvice() {
        return Scenario.of(World.report(TRUST), TRUST, EDUCATION, Purpose.ASSESSMENT).agreed();
    }

    private static ReuseAgreement by(Party party) {
        return by(party, TODAY);
    }

    private static ReuseAgreement by(Party party, LocalDate on) {
        return agreement(TRUST, EDUCATION.id(), "doc-1", party, on);
    }

    private static ReuseAgreement agreement(
            Agency author, AgencyId council, String document, Party party, LocalDate on) {
        return new ReuseAgreement(author.id(), council, document, party, "Somebody", on);
    }

    @Test
    void goesWhenAllThreeAgree() {
        var permit = earlierAdvice()
                .agreedToReuse(by(Party.AUTHOR), by(Party.COUNCIL), by(Party.PARENT))
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_REUSED);
        assertThat(permit.rule()).isEqualTo("advice-reused");
        assertThat(permit.basisReference()).isEqualTo("reuse/northmere-trust/northmere-education");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHOR", "COUNCIL", "PARENT"})
    void twoAgreementsAreNotEnough(Party missing) {
        var scenario = earlierAdvice();
        for (Party party : new Party[] {Party.AUTHOR, Party.COUNCIL, Party.PARENT}) {
            if (party != missing) {
                scenario.agreedToReuse(by(party));
            }
        }

        assertThat(scenario.refused()).contains(RefusalReason.REUSE_NOT_AGREED);
    }

    @Test
    void anAgreementCountsFromItsDay() {
        var tomorrow = earlierAdvice()
                .agreedToReuse(by(Party.AUTHOR), by(Party.COUNCIL), by(Party.PARENT, TODAY.plusDays(1)));

        assertThat(tomorrow.refused()).contains(RefusalReason.REUSE_NOT_AGREED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHOR", "COUNCIL", "PARENT"})
    void nobodyHasFoundToSufficeWhatWasWrittenSince(Party first) {
        var scenario = earlierAdvice();
        for (Party party : new Party[] {Party.AUTHOR, Party.COUNCIL, Party.PARENT}) {
            scenario.agreedToReuse(by(party, party == first ? TODAY.minusDays(1) : TODAY));
        }

        assertThat(scenario.refused()).contains(RefusalReason.REUSE_NOT_AGREED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARENT", "YOUNG_PERSON"})
    void theFamilysPartIsWhosesDecisionItIsOnTheDay(Party party) {
        LocalDate lastFridayInJune = LocalDate.of(2026, 6, 26);
        var born = LocalDate.of(2010, 3, 1);
        LocalDate day = party == Party.PARENT ? lastFridayInJune.minusDays(1) : lastFridayInJune;

        var agreed = agreedOn(day, born, party);
        var otherwise = agreedOn(day, born, party == Party.PARENT ? Party.YOUNG_PERSON : Party.PARENT);

        assertThat(agreed.permitted().basis()).isEqualTo(LawfulBasis.ADVICE_REUSED);
        assertThat(otherwise.refused()).contains(RefusalReason.REUSE_NOT_AGREED);
    }

    private static Scenario agreedOn(LocalDate day, LocalDate born, Party party) {
        return earlierAdvice()
                .born(born)
                .on(day)
                .agreedToReuse(by(Party.AUTHOR), by(Party.COUNCIL), by(party, day));
    }

    @Test
    void agreementAboutOtherAdviceSaysNothing() {
        var scenario = earlierAdvice()
                .agreedToReuse(
                        agreement(TRUST, EDUCATION.id(), "doc-2", Party.AUTHOR, TODAY),
                        agreement(TRUST, SOCIAL_CARE.id(), "doc-1", Party.COUNCIL, TODAY),
                        agreement(SOCIAL_CARE, EDUCATION.id(), "doc-1", Party.PARENT, TODAY));

        assertThat(scenario.refused()).doesNotContain(RefusalReason.REUSE_NOT_AGREED);
    }

    @Test
    void reachesNoSensitiveContent() {
        var message = World.report(
                TRUST, Optional.empty(), World.sensitive("i", AdviceKind.MEDICAL, Sensitivity.MENTAL_HEALTH));

        var reasons = Scenario.of(message, TRUST, EDUCATION, Purpose.ASSESSMENT)
                .agreed()
                .agreedToReuse(by(Party.AUTHOR), by(Party.COUNCIL), by(Party.PARENT))
                .refused();

        assertThat(reasons).contains(RefusalReason.SENSITIVE);
    }

    @Test
    void needsASharingAgreement() {
        var reasons = Scenario.of(World.report(TRUST), TRUST, EDUCATION, Purpose.ASSESSMENT)
                .agreedToReuse(by(Party.AUTHOR), by(Party.COUNCIL), by(Party.PARENT))
                .refused();

        assertThat(reasons).contains(RefusalReason.NO_AGREEMENT);
    }

    @Test
    void goesToTheCouncilsEducationServiceOnly() {
        var reasons = Scenario.of(World.report(TRUST), TRUST, SOCIAL_CARE, Purpose.ASSESSMENT)
                .agreed()
                .agreedToReuse(
                        agreement(TRUST, SOCIAL_CARE.id(), "doc-1", Party.AUTHOR, TODAY),
                        agreement(TRUST, SOCIAL_CARE.id(), "doc-1", Party.COUNCIL, TODAY),
                        agreement(TRUST, SOCIAL_CARE.id(), "doc-1", Party.PARENT, TODAY))
                .refused();

        assertThat(reasons).containsExactly(RefusalReason.NO_CONSENT);
    }
}
