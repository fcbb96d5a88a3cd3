package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.optional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.OwnEvents;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code ledger_event}. */
final class LedgerRows {

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LedgerEvent event) {
        jdbc.sql("""
                        INSERT INTO ledger_event (kind, at, child, agency, subject, facts, reader)
                        VALUES (:kind, :at, :child, :agency, :subject, :facts, :reader)
                        """)
                .param("kind", event.kind().name())
                .param("at", SqlTypes.text(event.at()))
                .param("child", event.childPseudonym().orElse(null))
                .param("agency", event.agency().map(AgencyId::value).orElse(null))
                .param("subject", event.subject())
                .param("facts", FactsText.of(event.facts()))
                .param("reader", OwnEvents.readerOf(event).map(AgencyId::value).orElse(null))
                .update();
    }

    List<LedgerEvent> about(String subject) {
        return jdbc.sql("SELECT * FROM ledger_event WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query((row, number) -> event(row))
                .list();
    }

    static LedgerEvent event(ResultSet row) throws SQLException {
        return new LedgerEvent(
                LedgerEventKind.valueOf(row.getString("kind")),
                SqlTypes.instant(row.getString("at")),
                optional(row, "child", pseudonym -> pseudonym),
                optional(row, "agency", AgencyId::new),
                row.getString("subject"),
                FactsText.facts(row.getString("facts")));
    }
}
