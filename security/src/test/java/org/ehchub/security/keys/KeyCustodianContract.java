package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.ehchub.security.keys.KeyUnavailable.Reason;
import org.junit.jupiter.api.Test;

/** What every custodian does. */
abstract class KeyCustodianContract {

    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 21);
    static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    /** The custodian under test; the same one throughout a test. Its only epoch is November's. */
    abstract KeyCustodian custodian();

    /** Another custodian of the same keys, as another node or the next start has it. */
    abstract KeyCustodian reopened();

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

    @Test
    void reopened_it_unwraps_what_it_wrapped_before() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian().wrap(key);

            try (DataKey unwrapped = reopened().unwrap(wrapped)) {
                assertThat(unwrapped.getEncoded()).isEqualTo(key.getEncoded());
            }
        }
    }

    @Test
    void reopened_it_gives_the_same_pseudonyms() {
        String before = custodian().pseudonymiser().pseudonym("upn", "Z9990000000A");

        assertThat(reopened().pseudonymiser().pseudonym("upn", "Z9990000000A")).isEqualTo(before);
    }

    @Test
    void dates_its_first_key_as_told() {
        assertThat(custodian().currentEpoch()).isEqualTo("2026-11-21");
    }

    @Test
    void after_a_rotation_wraps_under_the_new_epoch() {
        custodian().rotate(FEBRUARY);

        try (DataKey key = DataKey.generate()) {
            assertThat(custodian().wrap(key).epoch()).isEqualTo("2027-02-01");
        }
    }

    @Test
    void after_a_rotation_and_a_restart_unwraps_under_both_epochs() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey old = custodian().wrap(key);
            custodian().rotate(FEBRUARY);
            WrappedKey recent = custodian().wrap(key);

            KeyCustodian reopened = reopened();

            try (DataKey fromOld = reopened.unwrap(old);
                    DataKey fromRecent = reopened.unwrap(recent)) {
                assertThat(fromOld.getEncoded()).isEqualTo(fromRecent.getEncoded());
            }
        }
    }

    @Test
    void a_rotation_leaves_pseudonyms_as_they_were() {
        String before = custodian().pseudonymiser().pseudonym("uln", "9990000000");

        custodian().rotate(FEBRUARY);

        assertThat(custodian().pseudonymiser().pseudonym("uln", "9990000000")).isEqualTo(before);
    }

    @Test
    void does_not_rotate_to_the_same_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> custodian().rotate(NOVEMBER));
    }

    @Test
    void learns_of_an_epoch_that_another_node_began() {
        KeyCustodian node = reopened();
        custodian().rotate(FEBRUARY);

        node.refresh();

        assertThat(node.epochs()).containsExactly(NOVEMBER, FEBRUARY);
        assertThat(node.currentEpoch()).isEqualTo("2027-02-01");
    }

    @Test
    void opens_nothing_of_a_retired_epoch() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey old = custodian().wrap(key);
            custodian().rotate(FEBRUARY);

            custodian().retire(NOVEMBER);

            assertUnavailable(old, Reason.UNKNOWN_EPOCH);
        }
    }

    @Test
    void a_retired_epoch_does_not_come_back_with_a_restart() {
        custodian().rotate(FEBRUARY);

        custodian().retire(NOVEMBER);

        assertThat(reopened().epochs()).containsExactly(FEBRUARY);
    }

    @Test
    void retires_an_epoch_once() {
        custodian().rotate(FEBRUARY);
        custodian().retire(NOVEMBER);

        custodian().retire(NOVEMBER);

        assertThat(custodian().epochs()).containsExactly(FEBRUARY);
    }

    @Test
    void does_not_retire_the_current_epoch() {
        assertThatIllegalArgumentException().isThrownBy(() -> custodian().retire(NOVEMBER));
    }

    private void assertUnavailable(WrappedKey wrapped, Reason reason) {
        assertThatThrownBy(() -> custodian().unwrap(wrapped))
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
