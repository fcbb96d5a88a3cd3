package org.ehchub.consent.rules;

import java.util.Map;

/**
 * When each rule is in force: as it ships, unless an officer has confirmed other dates since.
 *
 * @param confirmed the dates that were confirmed, by the rule's name
 */
public record RuleDates(Map<String, InForce> confirmed) {

    public RuleDates {
        confirmed = Map.copyOf(confirmed);
    }

    /** When this rule is in force. */
    public InForce of(DisclosureRule rule) {
        return confirmed.getOrDefault(rule.name(), rule.inForce());
    }
}
