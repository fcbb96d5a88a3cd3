package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ehchub.consent.World.TODAY;

import java.util.NoSuchElementException;
import org.ehchub.consent.RuleChange;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.RuleDatesConfirmed;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.DisclosureRule;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class RuleRegisterTest extends OnEveryDatabase {

    private static final String AUTHORITY = "SI 2026/1234, reg 2";

    private static RuleRegister rules() {
        return registry.get(RuleRegister.class);
    }

    private static DisclosureRule rule(String name) {
        return DisclosureRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleIsInForceAsItShipsUntilAnOfficerConfirmsOtherDates() {
        DisclosureRule rule = rule("care-act-assessment");
        assertThat(RuleConfirmation.dates(rules().current()).of(rule).includes(TODAY)).isFalse();

        RuleChange change = rules().confirm(rule.name(), 0, InForce.from(TODAY), AUTHORITY, "officer-1");

        assertThat(change).isInstanceOf(RuleChange.Recorded.class);
        assertThat(RuleConfirmation.dates(rules().current()).of(rule).includes(TODAY)).isTrue();
        assertThat(RuleConfirmation.dates(rules().current()).of(rule).includes(TODAY.minusDays(1))).isFalse();
        assertThat(registry.published()).contains(new RuleDatesConfirmed(rule.name()));
        assertThat(registry.get(Ledger.class).about(rule.name()))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.RULE_CONFIRMED);
    }

    @Test
    void everyVersionStays() {
        rules().confirm("duty-to-share", 0, InForce.from(TODAY), AUTHORITY, "officer-1");
        rules().confirm("duty-to-share", 1, InForce.off(), "Confirmed too early", "officer-2");

        assertThat(rules().history("duty-to-share"))
                .extracting(RuleConfirmation::version, RuleConfirmation::authority)
                .containsExactly(tuple(1, AUTHORITY), tuple(2, "Confirmed too early"));
        assertThat(RuleConfirmation.dates(rules().current()).of(rule("duty-to-share"))).isEqualTo(InForce.off());
    }

    @Test
    void theSecondOfTwoOfficersIsTold() {
        rules().confirm("reg-17-1-k", 0, InForce.from(TODAY), AUTHORITY, "officer-1");

        RuleChange second = rules().confirm("reg-17-1-k", 0, InForce.off(), AUTHORITY, "officer-2");

        assertThat(second).isInstanceOfSatisfying(RuleChange.Conflict.class, conflict ->
                assertThat(conflict.current().confirmedBy()).isEqualTo("officer-1"));
        assertThat(rules().history("reg-17-1-k")).hasSize(1);
    }

    @Test
    void thereIsNoSuchRule() {
        assertThatThrownBy(() -> rules().confirm("whim", 0, InForce.off(), AUTHORITY, "officer-1"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
