package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.ADULT_CARE;
import static org.ehchub.consent.World.CHARITY;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.EMPLOYER;
import static org.ehchub.consent.World.FAMILY;
import static org.ehchub.consent.World.RESEARCHER;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;
import static org.ehchub.consent.World.UNIVERSITY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentRulesTest {

    private static final InvolvementRole ANY_ROLE = InvolvementRole.HEALTH_PROVIDER;

    private static Scenario sectionC(Agency to) {
        return Scenario.of(World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, to, Purpose.SUPPORT)
                .involved(ANY_ROLE);
    }

    private static ConsentBuilder support() {
        return ConsentBuilder.forPurpose(Purpose.SUPPORT);
    }

    static Stream<Arguments> recipients() {
        return Stream.of(
                Arguments.of(COLLEGE, "consent-college"),
                Arguments.of(SCHOOL, "consent-college"),
                Arguments.of(EMPLOYER, "consent-employer-voluntary"),
                Arguments.of(CHARITY, "consent-employer-voluntary"),
                Arguments.of(ADULT_CARE, "consent-adult-social-care"),
                Arguments.of(TRUST, "consent-partner"),
                Arguments.of(SOCIAL_CARE, "consent-partner"));
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void aConsentOpensASectionUnderAnAgreement(Agency recipient, String rule) {
        var consent = support().given();
        var permit = sectionC(recipient).consent(consent).agreed().permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.CONSENT);
        assertThat(permit.rule()).isEqualTo(rule);
        assertThat(permit.basisReference()).isEqualTo("consent/" + consent.id() + "/1");
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void aConsentIsNothingWithoutAnAgreement(Agency recipient, String rule) {
        assertThat(sectionC(recipient).consent(support().given()).refused())
                .as(rule)
                .containsExactly(RefusalReason.NO_AGREEMENT);
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void anAgreementIsNothingWithoutAConsent(Agency recipient, String rule) {
        assertThat(sectionC(recipient).agreed().refused()).as(rule).containsExactly(RefusalReason.NO_CONSENT);
    }

    @Test
    void theFamilysOwnPortalNeedsNoAgreement() {
        var permit = sectionC(FAMILY).consent(support().given()).permitted();

        assertThat(permit.rule()).isEqualTo("consent-family");
    }

    @Test
    void anObjectionStopsAConsent() {
        var scenario = sectionC(COLLEGE).consent(support().given()).agreed().objected(TODAY);

        assertThat(scenario.refused()).containsExactly(RefusalReason.OBJECTION);
    }

    @Test
    void aConsentIsForItsPurpose() {
        var consent = ConsentBuilder.forPurpose(Purpose.EMPLOYMENT, Purpose.RESEARCH).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().refused())
                .containsExactly(RefusalReason.CONSENT_FOR_OTHER_PURPOSE);
    }

    @Test
    void aConsentIsForItsContent() {
        var consent = support().of(Categories.of(PlanSection.B, AdviceKind.MEDICAL)).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().refused())
                .containsExactly(RefusalReason.CONSENT_FOR_OTHER_CONTENT);
    }

    @Test
    void aConsentIsForItsRecipients() {
        var consent = support().to(Recipients.of(SCHOOL.id())).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().refused()).containsExactly(RefusalReason.NO_CONSENT);
    }

    @Test
    void aConsentToAClassOfAgenciesOpensThoseInvolved() {
        var consent = support().to(Recipients.of(AgencyRole.COLLEGE)).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().permitted().basis())
                .isEqualTo(LawfulBasis.CONSENT);
    }

    @Test
    void aConsentToAClassOfAgenciesDoesNotOpenOneWithoutAPart() {
        var consent = support().to(Recipients.of(AgencyRole.COLLEGE)).given();
        var scenario = Scenario.of(
                        World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, COLLEGE, Purpose.SUPPORT)
                .consent(consent)
                .agreed();

        assertThat(scenario.refused()).containsExactly(RefusalReason.NOT_INVOLVED);
    }

    @Test
    void aConsentThatNamesTheAgencyNeedsNoInvolvement() {
        var consent = support().to(Recipients.of(COLLEGE.id())).given();
        var permit = Scenario.of(
                        World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, COLLEGE, Purpose.SUPPORT)
                .consent(consent)
                .agreed()
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.CONSENT);
    }

    @Test
    void aConsentHoldsOnItsFirstAndLastDay() {
        var consent = support().from(TODAY).until(TODAY).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().permitted().basis())
                .isEqualTo(LawfulBasis.CONSENT);
    }

    @Test
    void aConsentDoesNotHoldBeforeItsFirstDay() {
        var consent = support().from(TODAY.plusDays(1)).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().refused())
                .containsExactly(RefusalReason.CONSENT_NOT_YET_IN_FORCE);
    }

    @Test
    void aConsentDoesNotHoldAfterItsLastDay() {
        var consent = support().until(TODAY.minusDays(1)).given();

        assertThat(sectionC(COLLEGE).consent(consent).agreed().refused())
                .containsExactly(RefusalReason.CONSENT_EXPIRED);
    }

    @Test
    void sensitiveContentNeedsAConsentThatNamesIt() {
        var item = World.sensitive("i", AdviceKind.MEDICAL, Sensitivity.MENTAL_HEALTH);
        var scenario = Scenario.of(World.report(TRUST, Optional.empty(), item), TRUST, COLLEGE, Purpose.SUPPORT)
                .involved(ANY_ROLE)
                .agreed()
                .consent(support().naming(Sensitivity.SEXUAL_HEALTH).given());

        assertThat(scenario.refused()).containsExactly(RefusalReason.SENSITIVE);
    }

    @Test
    void sensitiveContentGoesOnAConsentThatNamesIt() {
        var item = World.sensitive("i", AdviceKind.MEDICAL, Sensitivity.MENTAL_HEALTH);
        var permit = Scenario.of(World.report(TRUST, Optional.empty(), item), TRUST, COLLEGE, Purpose.SUPPORT)
                .involved(ANY_ROLE)
                .agreed()
                .consent(support().naming(Sensitivity.MENTAL_HEALTH).given())
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.EXPLICIT_CONSENT);
    }

    @Test
    void restrictedContentOfNoKindIsBeyondAnyRequest() {
        var item = World.item("i", AdviceKind.MEDICAL, Confidentiality.RESTRICTED, java.util.Set.of());
        var permit = Scenario.of(World.report(TRUST, Optional.empty(), item), TRUST, COLLEGE, Purpose.SUPPORT)
                .involved(ANY_ROLE)
                .agreed()
                .consent(support().naming(Sensitivity.BEYOND_REQUEST).given())
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.EXPLICIT_CONSENT);
    }

    @Test
    void aUniversityGetsThePlanAtTheYoungPersonsRequest() {
        var permit = sectionC(UNIVERSITY)
                .born(TODAY.minusYears(18))
                .consent(support().by(GivenBy.YOUNG_PERSON, "self").given())
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.YOUNG_PERSONS_REQUEST);
    }

    @Test
    void aChildIsNoYoungPersonWhoAsksAUniversity() {
        LocalDate lastFridayInJune = LocalDate.of(2026, 6, 26);
        var request = support().by(GivenBy.YOUNG_PERSON, "self").judged(true, TODAY).given();
        var before = sectionC(UNIVERSITY).born(LocalDate.of(2010, 3, 1)).on(lastFridayInJune.minusDays(1));
        var from = sectionC(UNIVERSITY).born(LocalDate.of(2010, 3, 1)).on(lastFridayInJune);

        assertThat(before.consent(request).refused()).containsExactly(RefusalReason.NOT_YET_A_YOUNG_PERSON);
        assertThat(from.consent(request).permitted().basis()).isEqualTo(LawfulBasis.YOUNG_PERSONS_REQUEST);
    }

    @Test
    void aUniversityGetsNothingAtAParentsRequest() {
        var scenario = sectionC(UNIVERSITY)
                .born(TODAY.minusYears(18))
                .consent(support().judged(false, TODAY).given());

        assertThat(scenario.refused()).containsExactly(RefusalReason.NOT_THE_YOUNG_PERSONS_OWN);
    }

    @Test
    void researchGoesOnAConsentThatNamesTheResearcher() {
        var permit = sectionC(RESEARCHER)
                .consent(support().to(Recipients.of(RESEARCHER.id())).given())
                .agreed()
                .permitted();

        assertThat(permit.rule()).isEqualTo("consent-research");
    }

    @Test
    void researchDoesNotGoOnAConsentToAnyone() {
        var scenario = sectionC(RESEARCHER).consent(support().given()).agreed();

        assertThat(scenario.refused()).containsExactly(RefusalReason.CONSENT_NAMES_NO_RESEARCHER);
    }

    @Test
    void consentToAServiceIsNotConsentToResearch() {
        var scenario = Scenario.of(
                        World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, RESEARCHER, Purpose.RESEARCH)
                .consent(support().to(Recipients.of(RESEARCHER.id())).given())
                .agreed();

        assertThat(scenario.refused()).containsExactly(RefusalReason.CONSENT_FOR_OTHER_PURPOSE);
    }
}
