package org.ehchub.consent;

import java.util.List;
import org.ehchub.consent.rules.InForce;

/**
 * When each disclosure rule is in force, as dated versions that officers confirm. A rule nobody confirmed anything of is in
 * force as it ships; law that has not commenced ships off.
 */
public interface RuleRegister {

    /**
     * Confirms from when until when a rule is in force, and publishes {@link RuleDatesConfirmed}.
     *
     * @param rule the rule's name
     * @param seenVersion the version the officer was looking at, 0 for none
     * @param authority what says so
     * @throws java.util.NoSuchElementException when there is no such rule
     */
    RuleChange confirm(String rule, int seenVersion, InForce dates, String authority, String officer);

    /** All versions of a rule's dates, the first first; empty while it is in force as it ships. */
    List<RuleConfirmation> history(String rule);

    /** The last version of each rule that has one. */
    List<RuleConfirmation> current();
}
