package org.ehchub.consent.rules;

import static org.ehchub.consent.rules.DisclosureRule.About.ANYONE;
import static org.ehchub.consent.rules.DisclosureRule.About.CHILD_OR_YOUNG_PERSON;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NOT_NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.RECORDED_ONLY;

import java.util.EnumSet;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.security.identity.AgencyRole;

/**
 * What goes because an officer decided so and answers for it: safeguarding, the exceptions of reg 17(1), and assessment
 * for adult care. A decision names its recipients, its content and its time, so no purpose is asked and no consent,
 * refusal or withdrawal changes it.
 */
final class DecisionRules {

    private static final Set<AgencyRole> LOCAL_AUTHORITY =
            Set.of(AgencyRole.COUNCIL_EDUCATION, AgencyRole.COUNCIL_SOCIAL_CARE);

    /** The persons on whom s.16LA lays the duty, as the Bill lists them; to be confirmed at commencement. */
    private static final Set<AgencyRole> UNDER_DUTY_TO_SHARE = Set.of(
            AgencyRole.COUNCIL_EDUCATION,
            AgencyRole.COUNCIL_SOCIAL_CARE,
            AgencyRole.HEALTH,
            AgencyRole.SCHOOL,
            AgencyRole.COLLEGE);

    static final DisclosureRule SAFEGUARDING = new DisclosureRule(
            "safeguarding-override",
            1,
            "An officer overrides consent to keep a child safe; the decision is always reviewed afterwards",
            LawfulBasis.SAFEGUARDING.source(),
            Commencement.CHILDREN_ACT_2004,
            ANYONE,
            LawfulBasis.SAFEGUARDING,
            NOT_NEEDED,
            RECORDED_ONLY,
            (facts, item) -> decided(Ground.SAFEGUARDING, facts, item));

    /**
     * Inserted by Children's Wellbeing and Schools Act 2026, s.4; commencement unknown, so off. Whether something is
     * relevant to a child's safety is for a person to say, not for the message: an officer decides, as for an override.
     */
    static final DisclosureRule DUTY_TO_SHARE = new DisclosureRule(
            "duty-to-share",
            2,
            "Between those under the duty, an officer shares what is relevant to safeguarding and promoting the child's"
                    + " welfare; the decision is always reviewed afterwards",
            LawfulBasis.DUTY_TO_SHARE.source(),
            InForce.off(),
            ANYONE,
            LawfulBasis.DUTY_TO_SHARE,
            NOT_NEEDED,
            RECORDED_ONLY,
            (facts, item) -> UNDER_DUTY_TO_SHARE.contains(facts.sender().role())
                            && UNDER_DUTY_TO_SHARE.contains(facts.recipient().role())
                    ? decided(Ground.DUTY_TO_SHARE, facts, item)
                    : Finding.silent());

    static final DisclosureRule CHILDS_INTERESTS = exception(
            Ground.CHILDS_INTERESTS,
            LawfulBasis.CHILDS_INTERESTS,
            2,
            CHILD_OR_YOUNG_PERSON,
            NEEDED,
            "Necessary in the child's interests");
    static final DisclosureRule APPEAL = exception(Ground.APPEAL, LawfulBasis.APPEAL, NOT_NEEDED, "For an appeal");
    static final DisclosureRule RESEARCH_UNDERTAKING = exception(
            Ground.RESEARCH_UNDERTAKING,
            LawfulBasis.RESEARCH_UNDERTAKING,
            NEEDED,
            "For educational research, with an undertaking not to identify anyone");
    static final DisclosureRule COURT =
            exception(Ground.COURT, LawfulBasis.COURT, NOT_NEEDED, "On a court's order or for criminal proceedings");
    static final DisclosureRule OMBUDSMAN =
            exception(Ground.OMBUDSMAN, LawfulBasis.OMBUDSMAN, NOT_NEEDED, "For an ombudsman's investigation");
    static final DisclosureRule SECRETARY_OF_STATE = exception(
            Ground.SECRETARY_OF_STATE, LawfulBasis.SECRETARY_OF_STATE, NOT_NEEDED, "For the Secretary of State");
    static final DisclosureRule DISABLED_PERSONS_ASSESSMENT = exception(
            Ground.DISABLED_PERSONS_ASSESSMENT,
            LawfulBasis.DISABLED_PERSONS_ASSESSMENT,
            NOT_NEEDED,
            "For an assessment of a disabled person leaving education");
    static final DisclosureRule LOOKED_AFTER_DUTIES = exception(
            Ground.LOOKED_AFTER_DUTIES,
            LawfulBasis.LOOKED_AFTER_DUTIES,
            NOT_NEEDED,
            "For the authority's duties to looked-after and accommodated children");
    static final DisclosureRule INSPECTION =
            exception(Ground.INSPECTION, LawfulBasis.INSPECTION, NOT_NEEDED, "For an inspection");
    static final DisclosureRule YOUNG_PERSONS_REQUEST = exception(
            Ground.YOUNG_PERSONS_REQUEST,
            LawfulBasis.YOUNG_PERSONS_REQUEST,
            2,
            CHILD_OR_YOUNG_PERSON,
            NOT_NEEDED,
            "For a Disabled Students' Allowance or a university's principal, at the young person's request");
    static final DisclosureRule YOUTH_CUSTODY =
            exception(Ground.YOUTH_CUSTODY, LawfulBasis.YOUTH_CUSTODY, NOT_NEEDED, "For youth custody");

    /** Whether this basis holds without consent is not confirmed, so off. */
    static final DisclosureRule CARE_ACT_ASSESSMENT = new DisclosureRule(
            "care-act-assessment",
            2,
            "For a needs assessment by adult social care before adulthood",
            LawfulBasis.CARE_ACT_ASSESSMENT.source(),
            InForce.off(),
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.CARE_ACT_ASSESSMENT,
            NEEDED,
            RECORDED_ONLY,
            (facts, item) -> facts.recipient().role() == AgencyRole.ADULT_SOCIAL_CARE
                    ? decided(Ground.CARE_ACT_ASSESSMENT, facts, item)
                    : Finding.silent());

    private DecisionRules() {}

    private static DisclosureRule exception(
            Ground ground, LawfulBasis basis, DisclosureRule.Agreement agreement, String description) {
        return exception(ground, basis, 1, ANYONE, agreement, description);
    }

    private static DisclosureRule exception(
            Ground ground,
            LawfulBasis basis,
            int version,
            DisclosureRule.About about,
            DisclosureRule.Agreement agreement,
            String description) {
        return new DisclosureRule(
                basis.code(),
                version,
                description,
                basis.source(),
                Commencement.SEND_REFORM,
                about,
                basis,
                agreement,
                RECORDED_ONLY,
                (facts, item) -> LOCAL_AUTHORITY.contains(facts.sender().role())
                        ? decided(ground, facts, item)
                        : Finding.silent());
    }

    /** Met by a decision on this ground that names recipient and content; silent when none names the recipient. */
    private static Finding decided(Ground ground, Facts facts, InformationItem item) {
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        for (ReleaseDecision decision : facts.file().decisions()) {
            if (decision.ground() == ground && decision.recipients().contains(facts.recipient().id())) {
                Set<RefusalReason> against = against(decision, facts, item);
                if (against.isEmpty()) {
                    return new Finding.Met(decision.reference());
                }
                reasons.addAll(against);
            }
        }
        return reasons.isEmpty() ? Finding.silent() : new Finding.Unmet(reasons);
    }

    private static Set<RefusalReason> against(ReleaseDecision decision, Facts facts, InformationItem item) {
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        if (!decision.isOn(facts.on())) {
            reasons.add(RefusalReason.DECISION_NOT_IN_FORCE);
        }
        if (!decision.categories().include(item.category())) {
            reasons.add(RefusalReason.DECISION_FOR_OTHER_CONTENT);
        }
        if (!decision.sensitivities().containsAll(SensitiveContent.of(item))) {
            reasons.add(RefusalReason.SENSITIVE);
        }
        if (decision.ground() == Ground.RESEARCH_UNDERTAKING && !decision.identified()) {
            reasons.add(RefusalReason.IDENTIFIES_THE_CHILD);
        }
        if (decision.ground() == Ground.YOUNG_PERSONS_REQUEST
                && !facts.file().ages().decides(facts.on())) {
            reasons.add(RefusalReason.NOT_YET_A_YOUNG_PERSON);
        }
        return reasons;
    }
}
