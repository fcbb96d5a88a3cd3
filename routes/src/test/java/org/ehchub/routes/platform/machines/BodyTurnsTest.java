package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyTurnsTest {

    private static final DataSize LARGEST = DataSize.ofMegabytes(20);
    private static final DataSize SMALL = DataSize.ofKilobytes(8);

    @Test
    void smallBodiesGoTogether() throws Exception {
        // given
        BodyTurns turns = turns(Duration.ZERO);
        turns.await(SMALL);

        // then
        assertThat(turns.await(SMALL)).isTrue();
    }

    @Test
    void theLargestGoOneByOne() throws Exception {
        // given
        BodyTurns turns = turns(Duration.ZERO);
        turns.await(LARGEST);

        // then
        assertThat(turns.await(LARGEST)).isFalse();
    }

    @Test
    void smallBodiesOvertakeTheLargest() throws Exception {
        // given
        BodyTurns turns = turns(Duration.ZERO);
        turns.await(LARGEST);

        // then
        assertThat(turns.await(SMALL)).isTrue();
    }

    @Test
    void manySmallBodiesWaitToo() throws Exception {
        // given small bodies up to a quarter of the allowance
        BodyTurns turns = turns(Duration.ZERO);
        for (long bytes = 0; bytes < LARGEST.toBytes() / 4; bytes += SMALL.toBytes()) {
            turns.await(SMALL);
        }

        // then
        assertThat(turns.await(SMALL)).isFalse();
    }

    @Test
    void theNextGoesWhenItIsThrough() throws Exception {
        // given
        BodyTurns turns = turns(Duration.ZERO);
        turns.await(LARGEST);
        turns.end(LARGEST);

        // then
        assertThat(turns.await(LARGEST)).isTrue();
    }

    @Test
    void limitsThatNeverLetTheLargestThroughAreRefused() {
        assertThatThrownBy(() -> new BodyLimits(LARGEST, SMALL, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BodyTurns turns(Duration patience) {
        return new BodyTurns(new BodyLimits(LARGEST, LARGEST, patience));
    }
}
