package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.ledger.OwnEvents;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agencies' own events in the database. */
final class SqlOwnEvents implements OwnEvents {

    private static final String FIRST = "0000-01-01T00:00:00.000Z";
    private static final String LAST = "9999-12-31T23:59:59.999Z";

    private final JdbcClient jdbc;

    SqlOwnEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Numbered> find(AgencyId reader, long number) {
        return jdbc.sql("SELECT * FROM ledger_event WHERE id = :id AND reader = :reader")
                .param("id", number)
                .param("reader", reader.value())
                .query((row, index) -> numbered(row))
                .optional();
    }

    @Override
    public List<Numbered> search(
            AgencyId reader, Optional<Instant> from, Optional<Instant> until, Optional<Long> before, int most) {
        return jdbc.sql("""
                        SELECT * FROM ledger_event
                        WHERE reader = :reader AND at >= :from AND at <= :until AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("reader", reader.value())
                .param("from", from.map(SqlTypes::text).orElse(FIRST))
                .param("until", until.map(SqlTypes::text).orElse(LAST))
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query((row, index) -> numbered(row))
                .list();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(row.getLong("id"), LedgerRows.event(row));
    }
}
