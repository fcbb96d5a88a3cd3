package org.ehchub.consent;

/**
 * Published inside the transaction that confirms other dates of a rule, so that what was withheld while it was off is
 * looked at again.
 *
 * @param rule the rule's name
 */
public record RuleDatesConfirmed(String rule) {}
