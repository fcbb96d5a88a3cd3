package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.ADULT_CARE;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.RESEARCHER;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;
import static org.ehchub.consent.World.UNIVERSITY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRulesTest {

    private static final RuleDates DUTY_COMMENCED = new RuleDates(Map.of("duty-to-share", InForce.from(TODAY)));

    private static ReleaseDecision decision(Ground ground, Agency to, boolean identified, LocalDate from, LocalDate until) {
        return new ReleaseDecision(
                ReleaseDecisionId.random(),
                ground,
                "officer-1",
                "NOTE-9",
                Set.of(to.id()),
                Categories.of(PlanSection.C),
                Set.of(Sensitivity.FAMILY_MEMBER),
                identified,
                from,
                until);
    }

    /** One of today that lets section C go. */
    static ReleaseDecision decision(Ground ground, Agency to) {
        return decision(ground, to, false, TODAY, TODAY);
    }

    private static Scenario sending(Agency to) {
        return Scenario.of(World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, to, Purpose.SUPPORT);
    }

    @Test
    void aSafeguardingOverrideIsStoppedByNothingAFamilySaid() {
        var decision = decision(Ground.SAFEGUARDING, SOCIAL_CARE);
        var consent = ConsentBuilder.forPurpose(Purpose.SUPPORT);
        var permit = sending(SOCIAL_CARE)
                .decided(decision)
                .objected(TODAY)
                .consent(consent.refused(), consent.withdrawn(ConsentBuilder.DECIDED.plusSeconds(1)))
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.SAFEGUARDING);
        assertThat(permit.basisReference()).isEqualTo("decision/" + decision.id());
    }

    @Test
    void aSafeguardingOverrideServesAnySender() {
        var scenario = Scenario.of(
                World.report(TRUST, Optional.empty(), World.item("i", PlanSection.C)),
                TRUST,
                SOCIAL_CARE,
                Purpose.SUPPORT);

        assertThat(scenario.decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE))
                        .permitted()
                        .basis())
                .isEqualTo(LawfulBasis.SAFEGUARDING);
    }

    @Test
    void anOverrideReachesOnlyTheRecipientItNames() {
        var scenario = sending(COLLEGE).decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE));

        assertThat(scenario.refused()).containsExactly(RefusalReason.NO_AGREEMENT, RefusalReason.NO_CONSENT);
    }

    @Test
    void anOverrideReachesOnlyTheContentItNames() {
        var scenario = Scenario.of(
                        World.plan(PlanStatus.DRAFT, PlanSection.D), EDUCATION, SOCIAL_CARE, Purpose.SUPPORT)
                .decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE));

        assertThat(scenario.refused()).contains(RefusalReason.DECISION_FOR_OTHER_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"FAMILY_MEMBER, true", "MENTAL_HEALTH, false"})
    void anOverrideReachesTheSensitiveContentItNames(Sensitivity sensitivity, boolean named) {
        var plan = World.plan(PlanStatus.DRAFT, World.sensitive("i", PlanSection.C, sensitivity));
        var scenario = Scenario.of(plan, EDUCATION, SOCIAL_CARE, Purpose.SUPPORT)
                .decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE));

        if (named) {
            assertThat(scenario.permitted().basis()).isEqualTo(LawfulBasis.SAFEGUARDING);
        } else {
            assertThat(scenario.refused()).contains(RefusalReason.SENSITIVE);
        }
    }

    @Test
    void anOverrideHoldsNoLongerThanItsDates() {
        var before = sending(SOCIAL_CARE)
                .decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE))
                .on(TODAY.minusDays(1));
        var after = sending(SOCIAL_CARE)
                .decided(decision(Ground.SAFEGUARDING, SOCIAL_CARE))
                .on(TODAY.plusDays(1));

        assertThat(before.refused()).contains(RefusalReason.DECISION_NOT_IN_FORCE);
        assertThat(after.refused()).contains(RefusalReason.DECISION_NOT_IN_FORCE);
    }

    @Test
    void theDutyToShareIsOffUntilItCommences() {
        var scenario = sending(SOCIAL_CARE).decided(decision(Ground.DUTY_TO_SHARE, SOCIAL_CARE));

        assertThat(scenario.refused()).contains(RefusalReason.RULE_NOT_IN_FORCE);
    }

    @Test
    void theDutyToShareIsFulfilledByAnOfficersDecision() {
        var scenario = sending(SOCIAL_CARE).confirmed(DUTY_COMMENCED);

        assertThat(scenario.refused()).doesNotContain(RefusalReason.RULE_NOT_IN_FORCE);
        assertThat(scenario.decided(decision(Ground.DUTY_TO_SHARE, SOCIAL_CARE))
                        .permitted()
                        .basis())
                .isEqualTo(LawfulBasis.DUTY_TO_SHARE);
    }

    @Test
    void theDutyToShareBindsThoseItIsLaidOn() {
        var toAnother = sending(UNIVERSITY)
                .decided(decision(Ground.DUTY_TO_SHARE, UNIVERSITY))
                .confirmed(DUTY_COMMENCED);
        var fromAnother = Scenario.of(
                        World.report(UNIVERSITY, Optional.empty(), World.item("i", PlanSection.C)),
                        UNIVERSITY,
                        SOCIAL_CARE,
                        Purpose.SUPPORT)
                .decided(decision(Ground.DUTY_TO_SHARE, SOCIAL_CARE))
                .confirmed(DUTY_COMMENCED);

        assertThat(toAnother.refused()).containsExactly(RefusalReason.NO_CONSENT);
        assertThat(fromAnother.refused()).containsExactly(RefusalReason.NO_AGREEMENT, RefusalReason.NO_CONSENT);
    }

    @Test
    void whatACourtOrdersDoesNotEndAtTwentyFive() {
        var permit = sending(TRUST)
                .decided(decision(Ground.COURT, TRUST))
                .born(TODAY.minusYears(30))
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.COURT);
    }

    @Test
    void aYoungPersonsRequestEndsWhenTheyAreOneNoLonger() {
        var scenario = sending(UNIVERSITY)
                .decided(decision(Ground.YOUNG_PERSONS_REQUEST, UNIVERSITY))
                .born(TODAY.minusYears(27));

        assertThat(scenario.refused()).contains(RefusalReason.NO_LONGER_A_YOUNG_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "APPEAL, reg-17-1-b",
        "COURT, reg-17-1-d",
        "OMBUDSMAN, reg-17-1-e",
        "SECRETARY_OF_STATE, reg-17-1-f",
        "DISABLED_PERSONS_ASSESSMENT, reg-17-1-g",
        "LOOKED_AFTER_DUTIES, reg-17-1-h",
        "INSPECTION, reg-17-1-i",
        "YOUTH_CUSTODY, reg-17-1-k"
    })
    void eachExceptionIsItsOwnBasisAndNeedsNoAgreement(Ground ground, String code) {
        var permit = sending(TRUST).decided(decision(ground, TRUST)).permitted();

        assertThat(permit.basis().code()).isEqualTo(code);
    }

    @Test
    void anExceptionIsTheLocalAuthoritys() {
        var scenario = Scenario.of(
                        World.report(TRUST, Optional.empty(), World.item("i", PlanSection.C)),
                        TRUST,
                        COLLEGE,
                        Purpose.SUPPORT)
                .decided(decision(Ground.CHILDS_INTERESTS, COLLEGE))
                .agreed();

        assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
    }

    @Test
    void theChildsInterestsOpenASectionToACollegeUnderAnAgreement() {
        var permit = sending(COLLEGE)
                .decided(decision(Ground.CHILDS_INTERESTS, COLLEGE))
                .agreed()
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.CHILDS_INTERESTS);
    }

    @Test
    void theChildsInterestsNeedAnAgreement() {
        var scenario = sending(COLLEGE).decided(decision(Ground.CHILDS_INTERESTS, COLLEGE));

        assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
    }

    @Test
    void researchHasNothingIdentifiedByDefault() {
        var scenario = sending(RESEARCHER)
                .decided(decision(Ground.RESEARCH_UNDERTAKING, RESEARCHER))
                .agreed();

        assertThat(scenario.refused()).contains(RefusalReason.IDENTIFIES_THE_CHILD);
    }

    @Test
    void researchHasIdentifiedInformationWhenTheDecisionSaysSo() {
        var permit = sending(RESEARCHER)
                .decided(decision(Ground.RESEARCH_UNDERTAKING, RESEARCHER, true, TODAY, TODAY))
                .agreed()
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.RESEARCH_UNDERTAKING);
    }

    @Test
    void aRequestToAUniversityIsAYoungPersons() {
        var scenario = sending(UNIVERSITY).decided(decision(Ground.YOUNG_PERSONS_REQUEST, UNIVERSITY));

        assertThat(scenario.refused()).contains(RefusalReason.NOT_YET_A_YOUNG_PERSON);
    }

    @Test
    void aYoungPersonsRequestOpensThePlanToAUniversity() {
        var permit = sending(UNIVERSITY)
                .decided(decision(Ground.YOUNG_PERSONS_REQUEST, UNIVERSITY))
                .born(TODAY.minusYears(18))
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.YOUNG_PERSONS_REQUEST);
    }

    @Test
    void theCareActBasisIsOffUntilConfirmed() {
        var scenario = sending(ADULT_CARE)
                .decided(decision(Ground.CARE_ACT_ASSESSMENT, ADULT_CARE))
                .agreed();

        assertThat(scenario.refused()).contains(RefusalReason.RULE_NOT_IN_FORCE);
    }
}
