package org.ehchub.consent.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Makes several look-ups together: in one round trip where the driver takes many statements at once, as PostgreSQL's does,
 * and one after the other in an embedded database, where there is no trip. Most of what a decision takes on PostgreSQL is
 * hub and server waiting to be woken by one another.
 */
final class LookUps {

    private final NamedParameterJdbcOperations jdbc;
    private final boolean atOnce;

    LookUps(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
        ConnectionCallback<Boolean> takesMany = connection -> connection.getMetaData().supportsMultipleResultSets();
        this.atOnce = Boolean.TRUE.equals(jdbc.getJdbcOperations().execute(takesMany));
    }

    Together together() {
        return new Together();
    }

    /** Look-ups to be made together. */
    final class Together {

        private final List<Asked<?>> asked = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        /** Adds one to those that {@link #answer} makes. */
        <T> Asked<T> ask(LookUp<T> lookUp) {
            lookUp.parameters().forEach(this::take);
            var one = new Asked<>(lookUp);
            asked.add(one);
            return one;
        }

        /** @throws org.springframework.dao.DataAccessException when one of them fails */
        void answer() {
            if (atOnce && asked.size() > 1) {
                jdbc.execute(statements(), parameters, this::readAll);
            } else {
                asked.forEach(one -> one.makeAlone(jdbc));
            }
        }

        private String statements() {
            return asked.stream().map(one -> one.lookUp.sql()).collect(Collectors.joining(";\n"));
        }

        private void take(String name, Object value) {
            Object other = parameters.put(name, value);
            if (other != null && !other.equals(value)) {
                throw new IllegalStateException("Two look-ups mean different things by " + name);
            }
        }

        private List<Asked<?>> readAll(PreparedStatement statement) throws SQLException {
            boolean answered = statement.execute();
            for (Asked<?> one : asked) {
                if (!answered) {
                    throw new IllegalStateException("The database left a look-up without an answer");
                }
                try (ResultSet rows = statement.getResultSet()) {
                    one.read(rows);
                }
                answered = statement.getMoreResults();
            }
            return asked;
        }
    }

    /** A look-up and, once they are made, its answer. */
    static final class Asked<T> {

        private final LookUp<T> lookUp;
        private Optional<T> answer = Optional.empty();

        private Asked(LookUp<T> lookUp) {
            this.lookUp = lookUp;
        }

        private void makeAlone(NamedParameterJdbcOperations jdbc) {
            answer = Optional.ofNullable(jdbc.query(lookUp.sql(), lookUp.parameters(), lookUp.reader()));
        }

        private void read(ResultSet rows) throws SQLException {
            answer = Optional.ofNullable(lookUp.reader().extractData(rows));
        }

        /** @throws java.util.NoSuchElementException when the look-ups have not been made */
        T answer() {
            return answer.orElseThrow();
        }
    }
}
