package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.TODAY;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.junit.jupiter.api.Test;

class DisclosureRulesTest {

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(DisclosureRules.all()).extracting(DisclosureRule::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleTellsAnOfficerWhatItIsAndWhereItComesFrom() {
        assertThat(DisclosureRules.all()).allSatisfy(rule -> {
            assertThat(rule.description()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.version()).isPositive();
        });
    }

    @Test
    void everyLawfulBasisHasARule() {
        assertThat(DisclosureRules.all())
                .extracting(DisclosureRule::basis)
                .containsAll(Arrays.asList(LawfulBasis.values()));
    }

    @Test
    void whatHasNotCommencedOrIsNotConfirmedIsOff() {
        assertThat(DisclosureRules.all())
                .filteredOn(rule -> !rule.inForce().includes(TODAY))
                .extracting(DisclosureRule::name)
                .containsExactly("duty-to-share", "care-act-assessment");
    }

    @Test
    void anOfficersConfirmationSwitchesARuleOn() {
        var permit = Scenario.of(
                        World.plan(PlanStatus.FINAL, PlanSection.C),
                        World.EDUCATION,
                        World.SOCIAL_CARE,
                        Purpose.SUPPORT)
                .decided(DecisionRulesTest.decision(Ground.DUTY_TO_SHARE, World.SOCIAL_CARE))
                .confirmed(new RuleDates(Map.of("duty-to-share", InForce.from(TODAY))))
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.DUTY_TO_SHARE);
    }

    @Test
    void anOfficersConfirmationEndsARule() {
        var reasons = Scenario.of(
                        World.plan(PlanStatus.FINAL, PlanSection.C), World.EDUCATION, World.COLLEGE, Purpose.PLAN)
                .involved(InvolvementRole.NAMED_INSTITUTION)
                .agreed()
                .confirmed(new RuleDates(Map.of("final-plan", InForce.off())))
                .refused();

        assertThat(reasons).contains(RefusalReason.RULE_NOT_IN_FORCE);
    }

    @Test
    void onlyWhatAnOfficerDecidesOnForOthersHasNoEndAtTwentyFive() {
        assertThat(DisclosureRules.all())
                .filteredOn(rule -> rule.about() == DisclosureRule.About.ANYONE)
                .extracting(DisclosureRule::name)
                .containsExactly(
                        "safeguarding-override",
                        "duty-to-share",
                        "reg-17-1-b",
                        "reg-17-1-c",
                        "reg-17-1-d",
                        "reg-17-1-e",
                        "reg-17-1-f",
                        "reg-17-1-g",
                        "reg-17-1-h",
                        "reg-17-1-i",
                        "reg-17-1-k");
    }

    @Test
    void theRulesThatNeedNoSharingAgreementSaySo() {
        assertThat(DisclosureRules.all())
                .filteredOn(rule -> rule.agreement() == DisclosureRule.Agreement.NOT_NEEDED)
                .extracting(DisclosureRule::name)
                .containsExactly(
                        "draft-plan",
                        "final-plan",
                        "placement-consultation",
                        "early-notification",
                        "safeguarding-override",
                        "duty-to-share",
                        "reg-17-1-b",
                        "reg-17-1-d",
                        "reg-17-1-e",
                        "reg-17-1-f",
                        "reg-17-1-g",
                        "reg-17-1-h",
                        "reg-17-1-i",
                        "reg-17-1-j",
                        "reg-17-1-k",
                        "university-request",
                        "consent-family");
    }

    @Test
    void anObjectionStopsConsentAndTheSeekingOfAdvice() {
        assertThat(DisclosureRules.all())
                .filteredOn(rule -> rule.objection() == DisclosureRule.Objecting.STOPS)
                .extracting(DisclosureRule::name)
                .containsExactly(
                        "advice-sought",
                        "explicit-consent",
                        "consent-college",
                        "consent-employer-voluntary",
                        "university-request",
                        "consent-adult-social-care",
                        "consent-research",
                        "consent-partner",
                        "consent-family");
    }

    @Test
    void whatTheLawPermitsComesBeforeConsent() {
        var permit = Scenario.of(
                        World.plan(PlanStatus.FINAL, PlanSection.C), World.EDUCATION, World.COLLEGE, Purpose.PLAN)
                .involved(InvolvementRole.NAMED_INSTITUTION)
                .agreed()
                .consent(ConsentBuilder.forPurpose(Purpose.PLAN).given())
                .permitted();

        assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
    }

    @Test
    void everyReasonIsGivenNotOnlyTheFirst() {
        var reasons = Scenario.of(
                        World.plan(PlanStatus.DRAFT, PlanSection.C),
                        World.EDUCATION,
                        World.COLLEGE,
                        Purpose.PLACEMENT_CONSULTATION)
                .objected(TODAY)
                .refused();

        assertThat(reasons)
                .isEqualTo(Set.of(
                        RefusalReason.NO_AGREEMENT,
                        RefusalReason.OBJECTION,
                        RefusalReason.NOT_INVOLVED,
                        RefusalReason.NOT_NEEDED_FOR_CONSULTATION,
                        RefusalReason.NO_CONSENT));
    }
}
