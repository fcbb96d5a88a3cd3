package org.ehchub.consent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.TODAY;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InForceTest {

    @Test
    void aRuleHoldsFromItsFirstToItsLastDay() {
        var inForce = new InForce(Optional.of(TODAY), Optional.of(TODAY.plusDays(1)));

        assertThat(inForce.includes(TODAY.minusDays(1))).isFalse();
        assertThat(inForce.includes(TODAY)).isTrue();
        assertThat(inForce.includes(TODAY.plusDays(1))).isTrue();
        assertThat(inForce.includes(TODAY.plusDays(2))).isFalse();
    }

    @Test
    void aRuleMayHoldForOneDay() {
        assertThat(new InForce(Optional.of(TODAY), Optional.of(TODAY)).includes(TODAY)).isTrue();
    }

    @Test
    void aRuleThatIsOffNeverHolds() {
        assertThat(InForce.off().includes(TODAY)).isFalse();
    }

    @Test
    void aRuleDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new InForce(Optional.of(TODAY), Optional.of(TODAY.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleThatNeverStartedDoesNotEnd() {
        assertThatThrownBy(() -> new InForce(Optional.empty(), Optional.of(TODAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
