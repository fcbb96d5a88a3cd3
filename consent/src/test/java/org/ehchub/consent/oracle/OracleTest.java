package org.ehchub.consent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.ehchub.consent.Decision;

/**
 * The rules and the oracle agree: an item goes exactly when some basis carries it, on a basis that does, and on the
 * law's before consent. {@code -Djqwik.tries.default=100000} makes the comparison longer; a disagreement is printed with
 * the simplest case that shows it.
 */
class OracleTest {

    private static final Set<String> STOPPED_BY_A_WITHDRAWAL = Set.of("consent", "explicit-consent", "reg-17-1-j");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheRules(@ForAll("cases") Case of) {
        Set<String> bases = Oracle.bases(of);

        Decision decision = AsFacts.decided(of);

        switch (decision) {
            case Decision.Refuse refuse -> assertThat(bases).as("refused: %s", refuse.reasons()).isEmpty();
            case Decision.Permit permit -> {
                String basis = permit.basis().code();
                assertThat(bases).as("permitted by %s", permit.rule()).contains(basis);
                if (permit.basisReference().startsWith("consent/")) {
                    assertThat(STOPPED_BY_A_WITHDRAWAL).as("no statute is passed over").containsAll(bases);
                }
            }
        }
        String outcome = decision instanceof Decision.Permit permit ? permit.basis().code() : "refused";
        Statistics.label("outcome").collect(outcome).coverage(seen -> {
            seen.check("refused").percentage(share -> share < 85);
            seen.check("consent").percentage(share -> share > 2);
            seen.check("explicit-consent").count(count -> count > 0);
            seen.check("advice-sought").count(count -> count > 0);
            seen.check("advice-given").count(count -> count > 0);
            seen.check("advice-reused").count(count -> count > 0);
            seen.check("draft-plan").count(count -> count > 0);
            seen.check("final-plan").count(count -> count > 0);
            seen.check("consultation").count(count -> count > 0);
            seen.check("early-notification").count(count -> count > 0);
            seen.check("safeguarding").count(count -> count > 0);
            seen.check("reg-17-1-j").count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.any();
    }
}
