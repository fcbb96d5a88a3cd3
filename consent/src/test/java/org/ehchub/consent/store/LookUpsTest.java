package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class LookUpsTest extends OnEveryDatabase {

    private static LookUps.Together together() {
        return new LookUps(new NamedParameterJdbcTemplate(registry.source())).together();
    }

    private static LookUp<List<String>> words(List<String> words) {
        return LookUp.ofRows(
                "SELECT rule AS word FROM rule_confirmation WHERE rule IN (:words) UNION ALL SELECT 'end'",
                Map.of("words", words),
                (row, number) -> row.getString("word"));
    }

    @Test
    void eachHasItsOwnAnswer() {
        LookUps.Together together = together();
        var first = together.ask(
                LookUp.ofRows("SELECT 1 AS n UNION ALL SELECT 2", Map.of(), (row, number) -> row.getInt("n")));
        var none = together.ask(LookUp.ofRows("SELECT 1 WHERE 1 = 0", Map.of(), (row, number) -> row.getInt(1)));
        var last = together.ask(words(List.of("a", "b", "c")));

        together.answer();

        assertThat(first.answer()).containsExactly(1, 2);
        assertThat(none.answer()).isEmpty();
        assertThat(last.answer()).containsExactly("end");
    }

    @Test
    void oneAloneIsAnsweredToo() {
        LookUps.Together together = together();
        var only = together.ask(words(List.of("a")));

        together.answer();

        assertThat(only.answer()).containsExactly("end");
    }

    @Test
    void whenOneFailsTheyFail() {
        LookUps.Together together = together();
        together.ask(words(List.of("a")));
        together.ask(LookUp.ofRows("SELECT * FROM no_such_table", Map.of(), (row, number) -> row));
        together.ask(words(List.of("a")));

        assertThatThrownBy(together::answer).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingIsAnsweredBeforeTheyAreMade() {
        var asked = together().ask(words(List.of("a")));

        assertThatThrownBy(asked::answer).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void oneNameMeansOneThing() {
        LookUps.Together together = together();
        together.ask(words(List.of("a")));

        assertThatThrownBy(() -> together.ask(words(List.of("b")))).isInstanceOf(IllegalStateException.class);
    }
}
