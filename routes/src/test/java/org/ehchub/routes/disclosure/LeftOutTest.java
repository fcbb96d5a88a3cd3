package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ehchub.routes.testing.Plans;
import org.junit.jupiter.api.Test;

/** Of a plan with the items B-1, F-1 and J-1. */
class LeftOutTest {

    @Test
    void placesCountFromOne() {
        assertThat(LeftOut.beside(Set.of("F-1"), Plans.version(1)).written()).isEqualTo("1 3");
    }

    @Test
    void nothingIsLeftOutOfWhatIsWhole() {
        assertThat(LeftOut.beside(Set.of("B-1", "F-1", "J-1"), Plans.version(1))).isEqualTo(LeftOut.NOTHING);
        assertThat(LeftOut.NOTHING.written()).isEmpty();
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(LeftOut.read("2 10").written()).isEqualTo("2 10");
        assertThat(LeftOut.read("").isEmpty()).isTrue();
    }

    @Test
    void knowsWhetherAnItemIsAmongWhatWasLeftOut() {
        LeftOut leftOut = LeftOut.read("1 3");

        assertThat(leftOut.hasAnyOf(Set.of("J-1", "F-1"), Plans.version(1))).isTrue();
        assertThat(leftOut.hasAnyOf(Set.of("F-1"), Plans.version(1))).isFalse();
    }
}
