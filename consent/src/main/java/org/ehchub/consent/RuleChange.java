package org.ehchub.consent;

/** What became of a change to a rule's dates. */
public sealed interface RuleChange {

    /** It stands as this new version. */
    record Recorded(RuleConfirmation confirmation) implements RuleChange {}

    /**
     * Someone else confirmed other dates first; nothing was recorded.
     *
     * @param current the version that counts now
     */
    record Conflict(RuleConfirmation current) implements RuleChange {}
}
