package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.rules.ConsentBuilder.DECIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;

/** How several consents and refusals of one child combine: the cells of the table in docs/consents.md. */
class ConsentCombinationTest {

    private static final Instant LATER = DECIDED.plusSeconds(3600);

    private static Scenario sectionC(Agency to) {
        return Scenario.of(World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, to, Purpose.SUPPORT)
                .involved(InvolvementRole.PROSPECTIVE_INSTITUTION)
                .agreed();
    }

    private static ConsentBuilder support() {
        return ConsentBuilder.forPurpose(Purpose.SUPPORT);
    }

    @Test
    void anExclusionOfContentIsHonoured() {
        var consent = support().but(new Recipients.Anyone(), Categories.of(PlanSection.C)).given();

        assertThat(sectionC(COLLEGE).consent(consent).refused()).containsExactly(RefusalReason.CONSENT_EXCLUDES);
    }

    @Test
    void anExclusionOfARecipientIsHonoured() {
        var consent = support().but(Recipients.of(SCHOOL.id()), new Categories.All()).given();

        assertThat(sectionC(SCHOOL).consent(consent).refused()).containsExactly(RefusalReason.CONSENT_EXCLUDES);
    }

    @Test
    void anExclusionLeavesOthersAlone() {
        var consent = support().but(Recipients.of(SCHOOL.id()), new Categories.All()).given();

        assertThat(sectionC(COLLEGE).consent(consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void anExclusionStopsOtherConsentsToo() {
        var excluding = support().but(Recipients.of(SCHOOL.id()), new Categories.All()).given();
        var newer = support().to(Recipients.of(SCHOOL.id())).decidedAt(LATER).given();

        assertThat(sectionC(SCHOOL).consent(excluding, newer).refused())
                .containsExactly(RefusalReason.CONSENT_EXCLUDES);
    }

    @Test
    void anExclusionEndsWithItsConsent() {
        var ended = support()
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .until(TODAY.minusDays(1))
                .given();
        var other = support().given();

        assertThat(sectionC(COLLEGE).consent(ended, other).permitted().basisReference())
                .isEqualTo(other.reference());
    }

    @Test
    void anExclusionIsForThePurposesOfItsConsent() {
        var other = ConsentBuilder.forPurpose(Purpose.EMPLOYMENT)
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .given();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(other, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void anOlderRefusalIsNotOverruledByANewerConsentOfOtherScope() {
        var refusal = support().to(Recipients.of(AgencyRole.COLLEGE)).refused();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(refusal, newer).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED);
    }

    @Test
    void twoParentsOfOneWordAreTwoPeople() {
        var refusal = support().by(parent("Ben")).refused();
        var newer = support().by(parent("Cleo")).decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(refusal, newer).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void whoeverIsNotNamedMayBeSomebodyElse() {
        var refusal = support().by(new Giver(GivenBy.PARENT, "mother")).refused();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(refusal, newer).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void nobodyDisagreesWithTheirOwnExclusion() {
        var unnamed = new Giver(GivenBy.PARENT, "mother", Optional.empty(), ParentalResponsibility.HELD);
        var consent = support().by(unnamed).but(new Recipients.Anyone(), Categories.of(PlanSection.C)).given();

        assertThat(sectionC(COLLEGE).consent(consent).refused()).containsExactly(RefusalReason.CONSENT_EXCLUDES);
    }

    private static Giver parent(String name) {
        return new Giver(
                GivenBy.PARENT, "parent", Optional.of(new PersonRef(name)), ParentalResponsibility.HELD);
    }

    @Test
    void theSamePersonMayChangeTheirMindAboutTheSameMatter() {
        var refusal = support().refused();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(refusal, newer).permitted().basisReference())
                .isEqualTo(newer.reference());
    }

    @Test
    void aRefusalOfTheSameMatterAtTheSameMomentRules() {
        var refusal = support().refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED);
    }

    @Test
    void aNewerRefusalOfTheSameMatterRules() {
        var consent = support().given();
        var refusal = support().decidedAt(LATER).refused();

        assertThat(sectionC(COLLEGE).consent(consent, refusal).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED);
    }

    @Test
    void anotherPersonsRefusalRulesUntilAnOfficerResolvesIt() {
        var refusal = support().by(GivenBy.PARENT, "father").refused();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(refusal, newer).refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void aRefusalEndsOnItsLastDay() {
        var refusal = support().by(GivenBy.PARENT, "father").until(TODAY.minusDays(1)).refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aRefusalIsOnlyOfWhatItIsAbout() {
        var refusal = support().of(Categories.of(PlanSection.D)).refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aRefusalMayLeaveSomethingOut() {
        var refusal = support().but(new Recipients.Anyone(), Categories.of(PlanSection.C)).refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aWithdrawnConsentPermitsNothing() {
        var withdrawn = support().withdrawn(LATER);

        assertThat(sectionC(COLLEGE).consent(withdrawn).refused()).containsExactly(RefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void aWithdrawalStopsWhatOtherConsentsPermittedBefore() {
        var withdrawn = support().to(Recipients.of(COLLEGE.id())).withdrawn(LATER);
        var before = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).refused())
                .containsExactly(RefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void aConsentDecidedAfterAWithdrawalIsAFreshDecision() {
        var withdrawn = support().withdrawn(LATER);
        var after = support().to(Recipients.of(COLLEGE.id())).decidedAt(LATER.plusMillis(1)).given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, after).permitted().basisReference())
                .isEqualTo(after.reference());
    }

    @Test
    void aWithdrawalForAnotherRecipientStopsNothingHere() {
        var withdrawn = support().to(Recipients.of(SCHOOL.id())).withdrawn(LATER);
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void whatWasEnteredInErrorCountsForNothing() {
        assertThat(sectionC(COLLEGE).consent(support().enteredInError()).refused())
                .containsExactly(RefusalReason.NO_CONSENT);
    }

    @Test
    void theNewestOfSeveralConsentsIsTheBasis() {
        var older = support().given();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(newer, older).permitted().basisReference())
                .isEqualTo(newer.reference());
    }

    @Test
    void ofTwoConsentsDecidedAtOneMomentAlwaysTheSameIsTheBasis() {
        var one = support().given();
        var other = support().given();

        var permit = sectionC(COLLEGE).consent(one, other).permitted();

        assertThat(sectionC(COLLEGE).consent(other, one).permitted()).isEqualTo(permit);
    }

    @Test
    void aRefusalCountsFromItsFirstDay() {
        var refusal = support().by(GivenBy.PARENT, "father").from(TODAY.plusDays(1)).refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aRefusalOfOtherPurposesStopsNothingHere() {
        var refusal = ConsentBuilder.forPurpose(Purpose.RESEARCH).refused();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(refusal, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aChildsRefusalIsTheirOwnToChangeAsAYoungPerson() {
        var refusal = support().by(GivenBy.CHILD, "self").refused();
        var consent = support().by(GivenBy.YOUNG_PERSON, "self").decidedAt(LATER).given();

        var scenario = sectionC(COLLEGE).born(TODAY.minusYears(18)).consent(refusal, consent);

        assertThat(scenario.permitted().basisReference()).isEqualTo(consent.reference());
    }

    @Test
    void aRefusalThatWasSetAsideStopsNothing() {
        var refusal = support().by(GivenBy.PARENT, "father").refused();
        var setAside = refusal.next(ConsentStatus.SET_ASIDE, "officer-1", LATER);
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(setAside, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void aConsentThatWasSetAsidePermitsNothing() {
        var setAside = support().given().next(ConsentStatus.SET_ASIDE, "officer-1", LATER);

        assertThat(sectionC(COLLEGE).consent(setAside).refused()).containsExactly(RefusalReason.NO_CONSENT);
    }

    @Test
    void anExclusionIsNotLiftedBySayingTheSameAgainWithoutIt() {
        var excluding = support().but(new Recipients.Anyone(), Categories.of(PlanSection.C)).given();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(excluding, newer).refused())
                .containsExactly(RefusalReason.CONSENT_EXCLUDES);
    }

    @Test
    void anotherPersonsExclusionRulesUntilAnOfficerResolvesIt() {
        var excluding = support()
                .by(GivenBy.PARENT, "father")
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .given();
        var newer = support().decidedAt(LATER).given();

        assertThat(sectionC(COLLEGE).consent(excluding, newer).refused())
                .containsExactly(RefusalReason.CONSENT_EXCLUDES, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void anExclusionCountsFromTheFirstDayOfItsConsent() {
        var tomorrow = support()
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .from(TODAY.plusDays(1))
                .given();
        var consent = support().given();

        assertThat(sectionC(COLLEGE).consent(tomorrow, consent).permitted().basisReference())
                .isEqualTo(consent.reference());
    }

    @Test
    void whatAWithdrawnConsentLeftOutStaysShutToConsentsBeforeIt() {
        var withdrawn = support()
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .withdrawn(LATER);
        var before = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).refused())
                .containsExactly(RefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void aWithdrawalOpensNothingThatTheConsentLeftOut() {
        var withdrawn = support()
                .by(GivenBy.PARENT, "father")
                .to(Recipients.of(SCHOOL.id()))
                .but(Recipients.of(COLLEGE.id()), new Categories.All())
                .withdrawn(LATER);
        var before = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).refused())
                .containsExactly(RefusalReason.CONSENT_WITHDRAWN, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void whatAWithdrawnConsentLeftOutIsForItsPurposes() {
        var withdrawn = ConsentBuilder.forPurpose(Purpose.EMPLOYMENT)
                .to(Recipients.of(SCHOOL.id()))
                .but(Recipients.of(COLLEGE.id()), new Categories.All())
                .withdrawn(LATER);
        var before = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).permitted().basisReference())
                .isEqualTo(before.reference());
    }

    @Test
    void anotherPersonsWithdrawalStopsWhatWasDecidedBeforeIt() {
        var withdrawn = support().by(GivenBy.PARENT, "father").withdrawn(LATER);
        var before = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).refused())
                .containsExactly(RefusalReason.CONSENT_WITHDRAWN, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void anotherPersonMayConsentAfterAWithdrawal() {
        var withdrawn = support().by(GivenBy.PARENT, "father").withdrawn(LATER);
        var after = support().decidedAt(LATER.plusSeconds(1)).given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, after).permitted().basisReference())
                .isEqualTo(after.reference());
    }

    @Test
    void aWithdrawalIsStillOneWhenTheConsentWouldHaveEnded() {
        var withdrawn = support().until(TODAY.minusDays(1)).withdrawn(LATER);
        var before = support().given();

        assertThat(sectionC(COLLEGE).consent(withdrawn, before).refused())
                .containsExactly(RefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void aParentsRefusalOutlivesTheJuneSwitchUntilAnOfficerResolvesIt() {
        var refusal = support().refused();
        var own = support().by(GivenBy.YOUNG_PERSON, "self").decidedAt(LATER).given();

        var scenario = sectionC(COLLEGE).born(TODAY.minusYears(18)).consent(refusal, own);

        assertThat(scenario.refused())
                .containsExactly(RefusalReason.CONSENT_REFUSED, RefusalReason.VIEWS_CONFLICT);
    }

    @Test
    void aParentsConsentEndsWithTheJuneSwitch() {
        LocalDate born = LocalDate.of(2010, 3, 1);
        LocalDate lastFridayInJune = LocalDate.of(2026, 6, 26);
        var consent = support().given();

        var before = sectionC(COLLEGE).born(born).on(lastFridayInJune.minusDays(1)).consent(consent);
        var from = sectionC(COLLEGE).born(born).on(lastFridayInJune).consent(consent);

        assertThat(before.permitted().basisReference()).isEqualTo(consent.reference());
        assertThat(from.refused()).containsExactly(RefusalReason.YOUNG_PERSON_DECIDES);
    }
}
