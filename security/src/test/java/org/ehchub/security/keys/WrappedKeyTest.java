package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WrappedKeyTest {

    @Test
    void is_equal_by_content() {
        assertThat(new WrappedKey("2026-11-21", new byte[] {1, 2}))
                .isEqualTo(new WrappedKey("2026-11-21", new byte[] {1, 2}))
                .hasSameHashCodeAs(new WrappedKey("2026-11-21", new byte[] {1, 2}))
                .isNotEqualTo(new WrappedKey("2026-11-22", new byte[] {1, 2}))
                .isNotEqualTo(new WrappedKey("2026-11-21", new byte[] {1, 3}));
    }

    @Test
    void keeps_its_own_copy() {
        byte[] given = {1, 2};
        var wrapped = new WrappedKey("2026-11-21", given);

        given[0] = 9;
        wrapped.bytes()[1] = 9;

        assertThat(wrapped.bytes()).containsExactly(1, 2);
    }

    @Test
    void has_an_epoch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKey(" ", new byte[1]));
    }

    @Test
    void has_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKey("2026-11-21", new byte[0]));
    }

    @Test
    void prints_its_epoch_only() {
        assertThat(new WrappedKey("2026-11-21", new byte[] {1, 2})).hasToString("WrappedKey[2026-11-21]");
    }
}
