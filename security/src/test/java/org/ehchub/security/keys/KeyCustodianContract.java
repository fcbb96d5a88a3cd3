package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.ehchub.security.keys.KeyUnavailable.Reason;
import org.junit.jupiter.api.Test;

/** What every custodian does. */
abstract class KeyCustodianContract {

    /** The custodian under test; the same one throughout a test. */
    abstract KeyCustodian custodian();

    /** Another custodian of the same kind and the same current epoch, with keys of its own. */
    abstract KeyCustodian anotherCustodian();

    @Test
    void unwraps_what_it_wrapped() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            try (DataKey unwrapped = custodian().unwrap(wrapped)) {
                assertThat(unwrapped.getEncoded()).isEqualTo(key.getEncoded());
            }
        }
    }

    @Test
    void wraps_under_the_current_epoch() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            assertThat(wrapped.epoch()).isEqualTo(custodian().currentEpoch());
        }
    }

    @Test
    void the_wrapped_form_does_not_hold_the_key() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            assertThat(HexFormat.of().formatHex(wrapped.bytes()))
                    .doesNotContain(HexFormat.of().formatHex(key.getEncoded()));
        }
    }

    @Test
    void does_not_wrap_a_destroyed_key() {
        DataKey key = DataKey.generate();
        key.destroy();

        assertThatIllegalStateException().isThrownBy(() -> custodian().wrap(key));
    }

    @Test
    void refuses_a_wrapped_key_with_any_one_bit_flipped() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            for (int bit = 0; bit < wrapped.bytes().length * Byte.SIZE; bit++) {
                byte[] altered = wrapped.bytes();
                altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertUnavailable(new WrappedKey(wrapped.epoch(), altered), Reason.WRAPPED_KEY_DAMAGED);
            }
        }
    }

    @Test
    void refuses_a_truncated_wrapped_key() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            for (int length = 1; length < wrapped.bytes().length; length++) {
                byte[] shorter = Arrays.copyOf(wrapped.bytes(), length);
                assertUnavailable(new WrappedKey(wrapped.epoch(), shorter), Reason.WRAPPED_KEY_DAMAGED);
            }
        }
    }

    @Test
    void refuses_an_epoch_it_does_not_hold() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            assertUnavailable(new WrappedKey("1999-01-01", wrapped.bytes()), Reason.UNKNOWN_EPOCH);
        }
    }

    @Test
    void refuses_an_epoch_that_is_no_date() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            assertUnavailable(new WrappedKey("latest", wrapped.bytes()), Reason.UNKNOWN_EPOCH);
        }
    }

    @Test
    void refuses_what_another_custodian_wrapped() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey foreign = anotherCustodian().wrap(key);

            assertUnavailable(foreign, Reason.WRAPPED_KEY_DAMAGED);
        }
    }

    @Test
    void gives_a_value_one_pseudonym() {
        String first = custodian().pseudonymiser().pseudonym("nhs-number", "9990000018");

        String second = custodian().pseudonymiser().pseudonym("nhs-number", "9990000018");

        assertThat(second).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void shares_no_pseudonym_with_another_custodian() {
        String ours = custodian().pseudonymiser().pseudonym("nhs-number", "9990000018");

        String theirs = anotherCustodian().pseudonymiser().pseudonym("nhs-number", "9990000018");

        assertThat(theirs).isNotEqualTo(ours);
    }

    private void assertUnavailable(WrappedKey wrapped, Reason reason) {
        assertThatThrownBy(() -> custodian().unwrap(wrapped))
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
