package org.ehchub.consent.rules;

import java.util.EnumSet;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.RefusalReason;
import org.ehchub.mappings.canonical.InformationItem;

/**
 * One rule under which something may be disclosed.
 *
 * @param name stable: decisions and the ledger name it
 * @param version one more whenever the rule's wording changes
 * @param description what it permits, for the officer who reads the list
 * @param source the law it follows
 * @param inForce when it holds, unless an officer has confirmed other dates ({@link RuleDates})
 * @param about whom it is about
 * @param basis the lawful basis it gives
 * @param agreement whether it needs a sharing agreement between the two agencies
 * @param objection whether the family's objection to the recipient stops it
 */
public record DisclosureRule(
        String name,
        int version,
        String description,
        String source,
        InForce inForce,
        About about,
        LawfulBasis basis,
        Agreement agreement,
        Objecting objection,
        Condition condition) {

    /** Whom a rule is about. */
    public enum About {
        /** A child or a young person: it ends when they can no longer have a plan ({@link AgeDates#lastDay()}). */
        CHILD_OR_YOUNG_PERSON,
        /** Whoever there is a record of, at whatever age. */
        ANYONE
    }

    /** Whether a rule needs a sharing agreement in force between sender and recipient. */
    public enum Agreement {
        NEEDED,
        NOT_NEEDED
    }

    /** What the family's objection to a named recipient does. */
    public enum Objecting {
        STOPS,
        RECORDED_ONLY
    }

    /** What a rule asks of the facts. */
    @FunctionalInterface
    interface Condition {
        Finding test(Facts facts, InformationItem item);
    }

    /** What this rule finds, its dates, agreement and objections included. */
    Finding find(Facts facts, InformationItem item) {
        return switch (condition.test(facts, item)) {
            case Finding.Silent silent -> silent;
            case Finding.Met met -> Finding.of(met.reference(), generalReasons(facts, item));
            case Finding.Unmet unmet -> {
                Set<RefusalReason> reasons = generalReasons(facts, item);
                reasons.addAll(unmet.reasons());
                yield new Finding.Unmet(reasons);
            }
        };
    }

    private Set<RefusalReason> generalReasons(Facts facts, InformationItem item) {
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        if (!facts.file().ruleDates().of(this).includes(facts.on())) {
            reasons.add(RefusalReason.RULE_NOT_IN_FORCE);
        }
        if (about == About.CHILD_OR_YOUNG_PERSON && facts.file().ages().isOver(facts.on())) {
            reasons.add(RefusalReason.NO_LONGER_A_YOUNG_PERSON);
        }
        if (agreement == Agreement.NEEDED && !isAgreed(facts, item)) {
            reasons.add(RefusalReason.NO_AGREEMENT);
        }
        if (objection == Objecting.STOPS && isObjected(facts)) {
            reasons.add(RefusalReason.OBJECTION);
        }
        return reasons;
    }

    private static boolean isAgreed(Facts facts, InformationItem item) {
        return facts.file().agreements().stream()
                .anyMatch(agreement ->
                        agreement.isBetween(facts.sender().id(), facts.recipient().id())
                                && agreement.covers(facts.purpose(), item.category(), facts.on()));
    }

    private static boolean isObjected(Facts facts) {
        return facts.file().objections().stream()
                .anyMatch(objection -> objection.agency().equals(facts.recipient().id())
                        && !facts.on().isBefore(objection.statedOn()));
    }
}
