package org.ehchub.consent.rules;

import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;

/**
 * What a recipient gets a message for, when nobody said so: it follows from what the message is, and from what the
 * recipient is and is to the child.
 */
public final class FlowPurpose {

    private FlowPurpose() {}

    /**
     * @param recipient what the recipient is
     * @param involvement what it is to the child; empty when it is not involved
     */
    public static Purpose of(EhcMessage message, AgencyRole recipient, Set<InvolvementRole> involvement) {
        return switch (message) {
            case AdviceRequest request -> Purpose.ASSESSMENT;
            case AssessmentReport report ->
                recipient == AgencyRole.COUNCIL_EDUCATION ? Purpose.ASSESSMENT : ofRecipient(recipient);
            case PlanSections plan -> ofPlan(plan.status(), recipient, involvement);
        };
    }

    private static Purpose ofPlan(PlanStatus status, AgencyRole recipient, Set<InvolvementRole> involvement) {
        if (involvement.contains(InvolvementRole.FAMILY)) {
            return Purpose.PLAN;
        }
        boolean inForce = status == PlanStatus.FINAL || status == PlanStatus.AMENDED_FINAL;
        if (inForce
                && (involvement.contains(InvolvementRole.NAMED_INSTITUTION)
                        || involvement.contains(InvolvementRole.COMMISSIONING_BODY))) {
            return Purpose.PLAN;
        }
        return involvement.contains(InvolvementRole.PROSPECTIVE_INSTITUTION)
                ? Purpose.PLACEMENT_CONSULTATION
                : ofRecipient(recipient);
    }

    private static Purpose ofRecipient(AgencyRole recipient) {
        return switch (recipient) {
            case ADULT_SOCIAL_CARE -> Purpose.ADULT_TRANSITION;
            case VOLUNTARY -> Purpose.COMMUNITY_SUPPORT;
            case EMPLOYER -> Purpose.EMPLOYMENT;
            case UNIVERSITY -> Purpose.HIGHER_EDUCATION;
            case RESEARCHER -> Purpose.RESEARCH;
            case HEALTH, COUNCIL_EDUCATION, COUNCIL_SOCIAL_CARE, COLLEGE, SCHOOL, FAMILY_PORTAL -> Purpose.SUPPORT;
        };
    }
}
