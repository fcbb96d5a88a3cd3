package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.EMPLOYER;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceRulesTest {

    @Nested
    class TheCouncilAsksForAdvice {

        private Scenario asking(Agency partner) {
            return Scenario.of(World.adviceRequest(partner), EDUCATION, partner, Purpose.ASSESSMENT);
        }

        @Test
        void isPermittedUnderAnAgreement() {
            var permit = asking(TRUST).agreed().permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_SOUGHT);
            assertThat(permit.rule()).isEqualTo("advice-sought");
            assertThat(permit.ruleVersion()).isEqualTo(2);
        }

        @Test
        void needsAnAgreement() {
            assertThat(asking(TRUST).refused()).contains(RefusalReason.NO_AGREEMENT);
        }

        @Test
        void needsAnAgreementForThisPurpose() {
            var scenario = asking(TRUST)
                    .agreed(Set.of(Purpose.SUPPORT), new Categories.All(), TODAY.minusDays(1), TODAY.plusDays(1));

            assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
        }

        @Test
        void needsAnAgreementForThisContent() {
            var scenario = asking(TRUST)
                    .agreed(
                            Set.of(Purpose.ASSESSMENT),
                            Categories.of(AdviceKind.EDUCATIONAL),
                            TODAY.minusDays(1),
                            TODAY.plusDays(1));

            assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
        }

        @Test
        void isPermittedOnTheFirstAndLastDayOfTheAgreement() {
            var scenario = asking(TRUST).agreed(Set.of(Purpose.ASSESSMENT), new Categories.All(), TODAY, TODAY);

            assertThat(scenario.permitted().basis()).isEqualTo(LawfulBasis.ADVICE_SOUGHT);
        }

        @Test
        void needsAnAgreementThatHasStarted() {
            var scenario = asking(TRUST)
                    .agreed(Set.of(Purpose.ASSESSMENT), new Categories.All(), TODAY.plusDays(1), TODAY.plusDays(9));

            assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
        }

        @Test
        void needsAnAgreementThatHasNotEnded() {
            var scenario = asking(TRUST)
                    .agreed(Set.of(Purpose.ASSESSMENT), new Categories.All(), TODAY.minusDays(9), TODAY.minusDays(1));

            assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
        }

        @Test
        void stopsAtTheFamilysObjection() {
            assertThat(asking(TRUST).agreed().objected(TODAY).refused()).contains(RefusalReason.OBJECTION);
        }

        @Test
        void goesOnUntilTheDayOfTheObjection() {
            var permit = asking(TRUST).agreed().objected(TODAY.plusDays(1)).permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_SOUGHT);
        }

        @Test
        void doesNotCarrySensitiveContent() {
            var request = World.adviceRequest(TRUST);
            var sensitive = new AdviceRequest(
                    request.heading(),
                    request.kinds(),
                    request.deadline(),
                    java.util.List.of(World.sensitive("i", AdviceKind.MEDICAL, Sensitivity.FAMILY_MEMBER)));
            var scenario = Scenario.of(sensitive, EDUCATION, TRUST, Purpose.ASSESSMENT).agreed();

            assertThat(scenario.refused()).contains(RefusalReason.SENSITIVE);
        }

        @Test
        void reachesOnlyThePartnerItIsAddressedToOrOneInvolved() {
            var scenario = Scenario.of(World.adviceRequest(TRUST), EDUCATION, SOCIAL_CARE, Purpose.ASSESSMENT)
                    .agreed();

            assertThat(scenario.refused()).contains(RefusalReason.NOT_INVOLVED);
        }

        @Test
        void reachesAPartnerThatIsInvolved() {
            var scenario = Scenario.of(World.adviceRequest(TRUST), EDUCATION, SOCIAL_CARE, Purpose.ASSESSMENT)
                    .agreed()
                    .involved(InvolvementRole.COUNCIL_SOCIAL_CARE);

            assertThat(scenario.permitted().basis()).isEqualTo(LawfulBasis.ADVICE_SOUGHT);
        }

        @Test
        void isNotMadeOfAnEmployer() {
            assertThat(asking(EMPLOYER).agreed().refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void isTheCouncilsAlone() {
            var scenario = Scenario.of(World.adviceRequest(TRUST), COLLEGE, TRUST, Purpose.ASSESSMENT)
                    .agreed();

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void wasNotLawBeforeTheRegulations() {
            var day = LocalDate.of(2014, 8, 31);
            var scenario = asking(TRUST)
                    .on(day)
                    .agreed(Set.of(Purpose.ASSESSMENT), new Categories.All(), day, day);

            assertThat(scenario.refused()).contains(RefusalReason.RULE_NOT_IN_FORCE);
        }
    }

    @Nested
    class APartnerAnswers {

        private static final OpenAdviceRequest REQUEST = new OpenAdviceRequest(
                "pseudonym",
                "REQ-1",
                EDUCATION.id(),
                TRUST.id(),
                Set.of(AdviceKind.MEDICAL),
                TODAY.minusWeeks(5),
                TODAY.plusWeeks(1));

        private Scenario answering(String request, InformationItem item) {
            return Scenario.of(
                            World.report(TRUST, Optional.of(request), item), TRUST, EDUCATION, Purpose.ASSESSMENT)
                    .agreed();
        }

        private Scenario answering(String request) {
            return answering(request, World.item("i", AdviceKind.MEDICAL));
        }

        @Test
        void isPermittedWhatWasAsked() {
            var permit = answering("REQ-1").asked(REQUEST).permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_GIVEN);
            assertThat(permit.basisReference()).isEqualTo("advice-request/northmere-education/pseudonym");
        }

        @Test
        void mayTellOfAPlanSectionInTheAdviceAskedFor() {
            var permit = answering("REQ-1", World.item("i", PlanSection.C))
                    .asked(REQUEST)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_GIVEN);
        }

        @Test
        void isRefusedWithoutARequest() {
            assertThat(answering("REQ-1").refused()).contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isRefusedInAnswerToAnotherRequest() {
            assertThat(answering("REQ-2").asked(REQUEST).refused()).contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isRefusedWhenItAnswersNothing() {
            var scenario = Scenario.of(World.report(TRUST), TRUST, EDUCATION, Purpose.ASSESSMENT)
                    .agreed()
                    .asked(REQUEST);

            assertThat(scenario.refused()).contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isPermittedWhateverEitherOfTwoRequestsAskedFor() {
            var other = new OpenAdviceRequest(
                    "pseudonym",
                    "REQ-1",
                    EDUCATION.id(),
                    TRUST.id(),
                    Set.of(AdviceKind.SOCIAL_CARE),
                    REQUEST.received(),
                    REQUEST.deadline());
            var scenario = answering("REQ-1", World.item("i", AdviceKind.SOCIAL_CARE))
                    .asked(REQUEST)
                    .asked(other);

            assertThat(scenario.permitted().basis()).isEqualTo(LawfulBasis.ADVICE_GIVEN);
        }

        @Test
        void isRefusedWhatWasNotAsked() {
            var scenario =
                    answering("REQ-1", World.item("i", AdviceKind.SOCIAL_CARE)).asked(REQUEST);

            assertThat(scenario.refused()).contains(RefusalReason.NOT_ASKED_FOR);
        }

        @Test
        void isRefusedARequestToAnotherPartner() {
            var request = new OpenAdviceRequest(
                    "pseudonym",
                    "REQ-1",
                    EDUCATION.id(),
                    COLLEGE.id(),
                    REQUEST.kinds(),
                    REQUEST.received(),
                    REQUEST.deadline());

            assertThat(answering("REQ-1").asked(request).refused()).contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isRefusedARequestOfAnotherCouncil() {
            var request = new OpenAdviceRequest(
                    "pseudonym",
                    "REQ-1",
                    SOCIAL_CARE.id(),
                    TRUST.id(),
                    REQUEST.kinds(),
                    REQUEST.received(),
                    REQUEST.deadline());

            assertThat(answering("REQ-1").asked(request).refused()).contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isPermittedLate() {
            var day = REQUEST.deadline().plusMonths(12);

            assertThat(answering("REQ-1").asked(REQUEST).on(day).permitted().basis())
                    .isEqualTo(LawfulBasis.ADVICE_GIVEN);
        }

        @Test
        void isRefusedAfterTheNextAnnualReview() {
            var day = REQUEST.deadline().plusMonths(12).plusDays(1);

            assertThat(answering("REQ-1").asked(REQUEST).on(day).refused())
                    .contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @Test
        void isRefusedBeforeTheRequest() {
            var day = REQUEST.received().minusDays(1);

            assertThat(answering("REQ-1").asked(REQUEST).on(day).refused())
                    .contains(RefusalReason.REQUEST_NOT_OPEN);
        }

        @ParameterizedTest
        @EnumSource
        void isRefusedSensitiveContent(Sensitivity sensitivity) {
            var scenario = answering("REQ-1", World.sensitive("i", AdviceKind.MEDICAL, sensitivity))
                    .asked(REQUEST);

            assertThat(scenario.refused()).contains(RefusalReason.SENSITIVE);
        }

        @ParameterizedTest
        @EnumSource(names = {"RESTRICTED", "VERY_RESTRICTED"})
        void isRefusedRestrictedContent(Confidentiality confidentiality) {
            var item = World.item("i", AdviceKind.MEDICAL, confidentiality, Set.of());

            assertThat(answering("REQ-1", item).asked(REQUEST).refused()).contains(RefusalReason.SENSITIVE);
        }

        @Test
        void isNotStoppedByAnObjection() {
            var permit = answering("REQ-1").asked(REQUEST).objected(TODAY).permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_GIVEN);
        }

        @Test
        void isNotStoppedByARefusalOrWithdrawalOfConsent() {
            var consent = ConsentBuilder.forPurpose(Purpose.ASSESSMENT);
            var permit = answering("REQ-1")
                    .asked(REQUEST)
                    .consent(consent.refused(), consent.withdrawn(ConsentBuilder.DECIDED.plusSeconds(60)))
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.ADVICE_GIVEN);
        }

        @Test
        void needsAnAgreement() {
            AssessmentReport report =
                    World.report(TRUST, Optional.of("REQ-1"), World.item("i", AdviceKind.MEDICAL));
            var scenario =
                    Scenario.of(report, TRUST, EDUCATION, Purpose.ASSESSMENT).asked(REQUEST);

            assertThat(scenario.refused()).contains(RefusalReason.NO_AGREEMENT);
        }
    }

    @Nested
    class AHealthBodyTellsTheCouncilFirst {

        private static final LocalDate FOUR_YEARS_OLD = TODAY.minusYears(4);

        private Scenario telling(Agency sender) {
            return Scenario.of(World.report(sender), sender, EDUCATION, Purpose.ASSESSMENT)
                    .born(FOUR_YEARS_OLD)
                    .involved(InvolvementRole.COUNCIL_EDUCATION);
        }

        @Test
        void isPermittedOnceTheParentWasTold() {
            var permit = telling(TRUST)
                    .parentTold(new ParentTold(TRUST.id(), TODAY))
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.EARLY_NOTIFICATION);
        }

        @Test
        void isRefusedBeforeTheParentWasTold() {
            var scenario = telling(TRUST).parentTold(new ParentTold(TRUST.id(), TODAY.plusDays(1)));

            assertThat(scenario.refused()).contains(RefusalReason.FAMILY_NOT_TOLD);
        }

        @Test
        void isRefusedWhenAnotherBodyToldTheParent() {
            var scenario = telling(TRUST).parentTold(new ParentTold(COLLEGE.id(), TODAY));

            assertThat(scenario.refused()).contains(RefusalReason.FAMILY_NOT_TOLD);
        }

        @Test
        void isRefusedFromCompulsorySchoolAge() {
            var scenario = telling(TRUST)
                    .parentTold(new ParentTold(TRUST.id(), TODAY))
                    .born(TODAY.minusYears(6));

            assertThat(scenario.refused()).contains(RefusalReason.OVER_AGE_FOR_NOTIFICATION);
        }

        @Test
        void isRefusedToACouncilThatIsNotInvolved() {
            var scenario = Scenario.of(World.report(TRUST), TRUST, EDUCATION, Purpose.ASSESSMENT)
                    .born(FOUR_YEARS_OLD)
                    .parentTold(new ParentTold(TRUST.id(), TODAY));

            assertThat(scenario.refused()).contains(RefusalReason.NOT_INVOLVED);
        }

        @Test
        void isForHealthBodiesOnly() {
            var scenario = telling(COLLEGE).parentTold(new ParentTold(COLLEGE.id(), TODAY)).agreed();

            assertThat(scenario.refused())
                    .containsExactly(RefusalReason.REQUEST_NOT_OPEN, RefusalReason.NO_CONSENT);
        }
    }
}
