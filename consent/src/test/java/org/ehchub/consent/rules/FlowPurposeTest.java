package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowPurposeTest {

    static Stream<Arguments> flows() {
        EhcMessage request = World.adviceRequest(World.TRUST);
        EhcMessage report = World.report(World.TRUST);
        EhcMessage draft = World.plan(PlanStatus.DRAFT, PlanSection.B);
        EhcMessage plan = World.plan(PlanStatus.FINAL, PlanSection.B);
        return Stream.of(
                Arguments.of(request, AgencyRole.HEALTH, null, Purpose.ASSESSMENT),
                Arguments.of(report, AgencyRole.COUNCIL_EDUCATION, null, Purpose.ASSESSMENT),
                Arguments.of(report, AgencyRole.COLLEGE, InvolvementRole.NAMED_INSTITUTION, Purpose.SUPPORT),
                Arguments.of(report, AgencyRole.ADULT_SOCIAL_CARE, null, Purpose.ADULT_TRANSITION),
                Arguments.of(report, AgencyRole.RESEARCHER, null, Purpose.RESEARCH),
                Arguments.of(draft, AgencyRole.FAMILY_PORTAL, InvolvementRole.FAMILY, Purpose.PLAN),
                Arguments.of(draft, AgencyRole.COLLEGE, InvolvementRole.NAMED_INSTITUTION, Purpose.SUPPORT),
                Arguments.of(
                        draft,
                        AgencyRole.COLLEGE,
                        InvolvementRole.PROSPECTIVE_INSTITUTION,
                        Purpose.PLACEMENT_CONSULTATION),
                Arguments.of(plan, AgencyRole.COLLEGE, InvolvementRole.NAMED_INSTITUTION, Purpose.PLAN),
                Arguments.of(plan, AgencyRole.HEALTH, InvolvementRole.COMMISSIONING_BODY, Purpose.PLAN),
                Arguments.of(plan, AgencyRole.HEALTH, InvolvementRole.HEALTH_PROVIDER, Purpose.SUPPORT),
                Arguments.of(plan, AgencyRole.VOLUNTARY, InvolvementRole.VOLUNTARY_BODY, Purpose.COMMUNITY_SUPPORT),
                Arguments.of(plan, AgencyRole.EMPLOYER, InvolvementRole.EMPLOYER, Purpose.EMPLOYMENT),
                Arguments.of(plan, AgencyRole.UNIVERSITY, InvolvementRole.UNIVERSITY, Purpose.HIGHER_EDUCATION));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void followsFromMessageAndRecipient(
            EhcMessage message, AgencyRole recipient, InvolvementRole involvement, Purpose expected) {
        var roles = involvement == null ? Set.<InvolvementRole>of() : Set.of(involvement);

        assertThat(FlowPurpose.of(message, recipient, roles)).isEqualTo(expected);
    }
}
