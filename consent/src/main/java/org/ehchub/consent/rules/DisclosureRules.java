package org.ehchub.consent.rules;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ehchub.consent.Decision;
import org.ehchub.consent.RefusalReason;
import org.ehchub.mappings.canonical.InformationItem;

/**
 * The one list of disclosure rules, in order of precedence: what the law permits comes before consent, so that a
 * withdrawal does not stop what never rested on consent.
 */
public final class DisclosureRules {

    private static final List<DisclosureRule> ALL = List.of(
            AdviceRules.SOUGHT,
            AdviceRules.GIVEN,
            AdviceReuse.REUSED,
            PlanRules.DRAFT,
            PlanRules.FINAL,
            PlanRules.CONSULTATION,
            AdviceRules.EARLY_NOTIFICATION,
            DecisionRules.SAFEGUARDING,
            DecisionRules.DUTY_TO_SHARE,
            DecisionRules.CHILDS_INTERESTS,
            DecisionRules.APPEAL,
            DecisionRules.RESEARCH_UNDERTAKING,
            DecisionRules.COURT,
            DecisionRules.OMBUDSMAN,
            DecisionRules.SECRETARY_OF_STATE,
            DecisionRules.DISABLED_PERSONS_ASSESSMENT,
            DecisionRules.LOOKED_AFTER_DUTIES,
            DecisionRules.INSPECTION,
            DecisionRules.YOUNG_PERSONS_REQUEST,
            DecisionRules.YOUTH_CUSTODY,
            DecisionRules.CARE_ACT_ASSESSMENT,
            ConsentRules.EXPLICIT,
            ConsentRules.COLLEGE,
            ConsentRules.EMPLOYER_OR_VOLUNTARY_BODY,
            ConsentRules.UNIVERSITY,
            ConsentRules.ADULT_SOCIAL_CARE,
            ConsentRules.RESEARCH,
            ConsentRules.PARTNER,
            ConsentRules.FAMILY);

    private DisclosureRules() {}

    /** Every rule, those not in force included; the first that permits gives the basis. */
    public static List<DisclosureRule> all() {
        return ALL;
    }

    /** The decision on each item of the message, in its order. */
    public static List<Decision> decide(Facts facts) {
        return facts.message().items().stream()
                .map(item -> decide(facts, item))
                .toList();
    }

    /** The decision on one item: the first rule that permits, or every reason that any rule found. */
    private static Decision decide(Facts facts, InformationItem item) {
        SortedSet<RefusalReason> reasons = new TreeSet<>();
        for (DisclosureRule rule : ALL) {
            switch (rule.find(facts, item)) {
                case Finding.Silent silent -> {}
                case Finding.Met met -> {
                    return new Decision.Permit(
                            item.id(), rule.basis(), met.reference(), rule.name(), rule.version());
                }
                case Finding.Unmet unmet -> reasons.addAll(unmet.reasons());
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(RefusalReason.NO_BASIS);
        }
        return new Decision.Refuse(item.id(), reasons);
    }
}
