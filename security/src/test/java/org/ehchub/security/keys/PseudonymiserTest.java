package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymiserTest {

    private final Pseudonymiser pseudonymiser =
            Pseudonymiser.of(new SecretKeySpec(new byte[32], Pseudonymiser.ALGORITHM));

    /** Pinned: blind indexes in databases depend on it. The value was computed with Python's hmac. */
    @Test
    void gives_the_bytes_its_grammar_says() {
        String pseudonym = pseudonymiser.pseudonym("nhs-number", "9990000018");

        assertThat(pseudonym).isEqualTo("5b9b31819c040d59cee42f3242e949c3e36a0b88856a9fca581283c515912316");
    }

    @Test
    void separates_domains() {
        assertThat(pseudonymiser.pseudonym("uln", "9990000018"))
                .isNotEqualTo(pseudonymiser.pseudonym("nhs-number", "9990000018"));
    }

    @Test
    void does_not_take_the_end_of_a_domain_for_the_start_of_a_value() {
        assertThat(pseudonymiser.pseudonym("ab", "c")).isNotEqualTo(pseudonymiser.pseudonym("a", "bc"));
    }

    @Test
    void refuses_text_that_has_no_utf_8_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> pseudonymiser.pseudonym("name", "\uD800"));
    }
}
