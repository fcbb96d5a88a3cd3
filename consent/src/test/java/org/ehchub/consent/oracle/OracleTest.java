package org.ehchub.consent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Disagreement;

/**
 * The rules and the oracle agree: an item goes exactly when some rule carries it, by a rule that does, and on the
 * law's before consent; and where it stays because two people disagree, an officer is told.
 * {@code -Djqwik.tries.default=100000} makes the comparison longer; a disagreement is printed with the simplest case that
 * shows it.
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
            case Decision.Refuse refuse -> {
                assertThat(permitting).as("refused: %s", refuse.reasons()).isEmpty();
                if (refuse.reasons().contains(RefusalReason.VIEWS_CONFLICT)) {
                    assertThat(disagreements(of)).as("what an officer is told of").isNotEmpty();
                }
            }
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

    private static List<Disagreement> disagreements(Case of) {
        List<Consent> consents = AsFacts.consents(of);
        return consents.stream()
                .flatMap(given -> consents.stream().map(against -> new Disagreement(given, against)))
                .filter(pair -> pair.standsOn(of.on()))
                .toList();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.any();
    }
}
