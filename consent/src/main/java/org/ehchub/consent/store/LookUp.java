package org.ehchub.consent.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database is asked, and how its answer is read.
 *
 * @param sql one SELECT with named parameters
 * @param parameters what each stands for; look-ups that are made {@linkplain LookUps together} mean the same by a name
 */
record LookUp<T>(String sql, Map<String, ?> parameters, ResultSetExtractor<T> reader) {

    static <R> LookUp<List<R>> ofRows(String sql, Map<String, ?> parameters, RowMapper<R> row) {
        return new LookUp<>(sql, parameters, new RowMapperResultSetExtractor<>(row));
    }

    T in(JdbcClient jdbc) {
        return jdbc.sql(sql).params(parameters).query(reader);
    }
}
