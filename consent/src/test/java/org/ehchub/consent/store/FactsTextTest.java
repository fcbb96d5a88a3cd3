package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTextTest {

    @Test
    void readsWhatItWrote() {
        var facts = new TreeMap<>(Map.of("a", "", "b", "x=y", "c", "two\nlines", "d", "back\\slash\\n", "=", "\\e"));

        assertThat(FactsText.facts(FactsText.of(facts))).isEqualTo(facts);
    }

    @Test
    void isOneFactALine() {
        assertThat(FactsText.of(new TreeMap<>(Map.of("purpose", "support", "category.B-1", "B"))))
                .isEqualTo("category.B-1=B\npurpose=support");
    }

    @Test
    void hasNothingToSayOfNoFacts() {
        assertThat(FactsText.facts(FactsText.of(new TreeMap<>()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a=b=c", "a=\\x", "a=b\\", "a=b\n"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatThrownBy(() -> FactsText.facts(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
