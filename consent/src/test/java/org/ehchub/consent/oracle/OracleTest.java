package org.ehchub.consent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ehchub.consent.Decision;

/**
 * The rules and the oracle agree: an item goes exactly when some rule carries it, by a rule that does, and on the
 * law's before consent. {@code -Djqwik.tries.default=100000} makes the comparison longer; a disagreement is printed with
 * the simplest case that shows it.
 */
class OracleTest {

    /** These rest on consent; all others come first. */
    private static final Predicate<String> CONSENT =
            rule -> rule.startsWith("consent-") || Set.of("explicit-consent", "university-request").contains(rule);

    private static final Tally TALLY = new Tally();

    @AfterContainer
    static void everyRuleAndEveryReasonWasReached() {
        System.out.println(TALLY);
        assertThat(TALLY.unreached()).as("never reached").isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheRules(@ForAll("cases") Case of) {
        Map<String, String> permitting = Oracle.permitting(of);

        Decision decision = AsFacts.decided(of);

        TALLY.count(decision);
        switch (decision) {
            case Decision.Refuse refuse -> assertThat(permitting).as("refused: %s", refuse.reasons()).isEmpty();
            case Decision.Permit permit -> {
                assertThat(permitting)
                        .as("permitted")
                        .containsEntry(permit.rule(), permit.basis().code());
                if (CONSENT.test(permit.rule())) {
                    assertThat(permitting.keySet()).as("no statute is passed over").allMatch(CONSENT);
                }
            }
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.any();
    }
}
