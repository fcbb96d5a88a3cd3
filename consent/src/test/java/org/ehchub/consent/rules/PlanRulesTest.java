package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.FAMILY;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.util.Optional;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanRulesTest {

    private static Scenario sending(PlanStatus status, PlanSection section, Agency to, Purpose purpose) {
        return Scenario.of(World.plan(status, section), EDUCATION, to, purpose);
    }

    @Nested
    class ADraftToTheFamily {

        @Test
        void isPermittedWithoutConsentOrAgreement() {
            var permit = sending(PlanStatus.DRAFT, PlanSection.B, FAMILY, Purpose.PLAN)
                    .involved(InvolvementRole.FAMILY)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.DRAFT_PLAN);
        }

        @Test
        void isRefusedToAPortalThatIsNotThisFamilys() {
            var scenario = sending(PlanStatus.DRAFT, PlanSection.B, FAMILY, Purpose.PLAN);

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void isRefusedFromAnyoneButTheCouncil() {
            var scenario = Scenario.of(
                            World.plan(PlanStatus.DRAFT, PlanSection.B), SOCIAL_CARE, FAMILY, Purpose.PLAN)
                    .involved(InvolvementRole.FAMILY);

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void leavesSensitiveContentOut() {
            var plan = World.plan(
                    PlanStatus.DRAFT, World.sensitive("i", PlanSection.C, Sensitivity.SEXUAL_HEALTH));
            var scenario =
                    Scenario.of(plan, EDUCATION, FAMILY, Purpose.PLAN).involved(InvolvementRole.FAMILY);

            assertThat(scenario.refused()).contains(RefusalReason.SENSITIVE);
        }
    }

    @Nested
    class AFinalPlan {

        @ParameterizedTest
        @EnumSource(names = {"FINAL", "AMENDED_FINAL"})
        void goesToTheNamedInstitutionWhole(PlanStatus status) {
            var permit = sending(status, PlanSection.G, COLLEGE, Purpose.PLAN)
                    .involved(InvolvementRole.NAMED_INSTITUTION)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
        }

        @Test
        void goesToTheCommissioningBody() {
            var permit = sending(PlanStatus.FINAL, PlanSection.D, TRUST, Purpose.PLAN)
                    .involved(InvolvementRole.COMMISSIONING_BODY)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
        }

        @Test
        void goesToTheFamily() {
            var permit = sending(PlanStatus.FINAL, PlanSection.I, FAMILY, Purpose.PLAN)
                    .involved(InvolvementRole.FAMILY)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
        }

        @Test
        void isNotStoppedByARefusalOfConsent() {
            var permit = sending(PlanStatus.FINAL, PlanSection.C, COLLEGE, Purpose.PLAN)
                    .involved(InvolvementRole.NAMED_INSTITUTION)
                    .consent(ConsentBuilder.forPurpose(Purpose.PLAN).refused())
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
        }

        @ParameterizedTest
        @EnumSource(names = {"DRAFT", "CEASED"})
        void isNotADraftNorAPlanThatCeased(PlanStatus status) {
            var scenario = sending(status, PlanSection.B, COLLEGE, Purpose.PLAN)
                    .involved(InvolvementRole.NAMED_INSTITUTION);

            assertThat(scenario.refused()).contains(RefusalReason.PLAN_NOT_FINAL);
        }

        @Test
        void doesNotGoToAnotherProvider() {
            var scenario = sending(PlanStatus.FINAL, PlanSection.B, TRUST, Purpose.PLAN)
                    .involved(InvolvementRole.HEALTH_PROVIDER)
                    .agreed();

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void doesNotGoToAnInstitutionNoLongerNamed() {
            var scenario = sending(PlanStatus.FINAL, PlanSection.B, COLLEGE, Purpose.PLAN)
                    .involved(
                            InvolvementRole.NAMED_INSTITUTION,
                            TODAY.minusYears(2),
                            Optional.of(TODAY.minusDays(1)))
                    .agreed();

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }

        @Test
        void goesOnTheLastDayTheInstitutionIsNamed() {
            var permit = sending(PlanStatus.FINAL, PlanSection.B, COLLEGE, Purpose.PLAN)
                    .involved(InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.of(TODAY))
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.FINAL_PLAN);
        }

        @Test
        void leavesRestrictedContentOut() {
            var plan = World.plan(
                    PlanStatus.FINAL,
                    World.item("i", PlanSection.C, Confidentiality.VERY_RESTRICTED, java.util.Set.of()));
            var scenario = Scenario.of(plan, EDUCATION, COLLEGE, Purpose.PLAN)
                    .involved(InvolvementRole.NAMED_INSTITUTION);

            assertThat(scenario.refused()).contains(RefusalReason.SENSITIVE);
        }
    }

    @Nested
    class AConsultationAboutAPlace {

        @ParameterizedTest
        @EnumSource(names = {"A", "B", "E", "F"})
        void hasTheSectionsItNeeds(PlanSection section) {
            var permit = sending(PlanStatus.DRAFT, section, COLLEGE, Purpose.PLACEMENT_CONSULTATION)
                    .involved(InvolvementRole.PROSPECTIVE_INSTITUTION)
                    .permitted();

            assertThat(permit.basis()).isEqualTo(LawfulBasis.CONSULTATION);
        }

        @ParameterizedTest
        @EnumSource(names = {"C", "D", "G", "H1", "H2", "J", "K"})
        void hasNoOthers(PlanSection section) {
            var scenario = sending(PlanStatus.DRAFT, section, COLLEGE, Purpose.PLACEMENT_CONSULTATION)
                    .involved(InvolvementRole.PROSPECTIVE_INSTITUTION);

            assertThat(scenario.refused()).contains(RefusalReason.NOT_NEEDED_FOR_CONSULTATION);
        }

        @Test
        void isWithAnInstitutionThatIsConsulted() {
            var scenario = sending(PlanStatus.DRAFT, PlanSection.B, COLLEGE, Purpose.PLACEMENT_CONSULTATION);

            assertThat(scenario.refused()).contains(RefusalReason.NOT_INVOLVED);
        }

        @Test
        void isNotHeldOnAPlanThatCeased() {
            var scenario = sending(PlanStatus.CEASED, PlanSection.B, COLLEGE, Purpose.PLACEMENT_CONSULTATION)
                    .involved(InvolvementRole.PROSPECTIVE_INSTITUTION)
                    .agreed();

            assertThat(scenario.refused()).containsExactly(RefusalReason.NO_CONSENT);
        }
    }
}
