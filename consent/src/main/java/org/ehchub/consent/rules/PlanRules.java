package org.ehchub.consent.rules;

import static org.ehchub.consent.rules.DisclosureRule.About.CHILD_OR_YOUNG_PERSON;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NOT_NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.RECORDED_ONLY;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;

/** The plan, sent by the council to those the law names. */
final class PlanRules {

    /** To whom a final plan is sent (reg 13(2)). */
    private static final Set<InvolvementRole> HOLDERS = Set.of(
            InvolvementRole.FAMILY, InvolvementRole.NAMED_INSTITUTION, InvolvementRole.COMMISSIONING_BODY);

    /** What an institution needs in order to say whether it can meet the needs; no health, no care, no money. */
    private static final Set<ItemCategory> NEEDED_FOR_CONSULTATION =
            Set.of(PlanSection.A, PlanSection.B, PlanSection.E, PlanSection.F);

    static final DisclosureRule DRAFT = new DisclosureRule(
            "draft-plan",
            2,
            "The council sends the draft plan to the parent or young person",
            "SEND Regulations 2014, reg 13(1)",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.DRAFT_PLAN,
            NOT_NEEDED,
            RECORDED_ONLY,
            PlanRules::draft);

    static final DisclosureRule FINAL = new DisclosureRule(
            "final-plan",
            2,
            "The council sends the final or amended plan to the parent or young person, the named institution and the"
                    + " responsible commissioning body",
            "SEND Regulations 2014, reg 13(2)",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.FINAL_PLAN,
            NOT_NEEDED,
            RECORDED_ONLY,
            PlanRules::finalPlan);

    static final DisclosureRule CONSULTATION = new DisclosureRule(
            "placement-consultation",
            2,
            "The council consults an institution before naming it, with the sections A, B, E and F only",
            "Children and Families Act 2014, ss.39-40",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.CONSULTATION,
            NOT_NEEDED,
            RECORDED_ONLY,
            PlanRules::consultation);

    private PlanRules() {}

    private static Finding draft(Facts facts, InformationItem item) {
        return sentPlan(facts, Purpose.PLAN)
                .filter(plan -> plan.status() == PlanStatus.DRAFT)
                .filter(plan -> facts.recipientRoles().contains(InvolvementRole.FAMILY))
                .map(plan -> Finding.of(LawfulBasis.DRAFT_PLAN.source(), SensitiveContent.reason(item)))
                .orElseGet(Finding::silent);
    }

    private static Finding finalPlan(Facts facts, InformationItem item) {
        Optional<PlanSections> plan = sentPlan(facts, Purpose.PLAN);
        if (plan.isEmpty() || Collections.disjoint(facts.recipientRoles(), HOLDERS)) {
            return Finding.silent();
        }
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        if (plan.get().status() != PlanStatus.FINAL && plan.get().status() != PlanStatus.AMENDED_FINAL) {
            reasons.add(RefusalReason.PLAN_NOT_FINAL);
        }
        return Finding.of(LawfulBasis.FINAL_PLAN.source(), reasons);
    }

    private static Finding consultation(Facts facts, InformationItem item) {
        Optional<PlanSections> plan = sentPlan(facts, Purpose.PLACEMENT_CONSULTATION);
        if (plan.isEmpty() || plan.get().status() == PlanStatus.CEASED) {
            return Finding.silent();
        }
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        if (!facts.recipientRoles().contains(InvolvementRole.PROSPECTIVE_INSTITUTION)) {
            reasons.add(RefusalReason.NOT_INVOLVED);
        }
        if (!NEEDED_FOR_CONSULTATION.contains(item.category())) {
            reasons.add(RefusalReason.NOT_NEEDED_FOR_CONSULTATION);
        }
        return Finding.of(LawfulBasis.CONSULTATION.source(), reasons);
    }

    /** The plan, when the council sends one for this purpose. */
    private static Optional<PlanSections> sentPlan(Facts facts, Purpose purpose) {
        return facts.message() instanceof PlanSections plan
                        && facts.purpose() == purpose
                        && facts.sender().role() == AgencyRole.COUNCIL_EDUCATION
                ? Optional.of(plan)
                : Optional.empty();
    }
}
