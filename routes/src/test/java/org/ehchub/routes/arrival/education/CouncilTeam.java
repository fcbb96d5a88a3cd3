package org.ehchub.routes.arrival.education;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.education.EducationOutboundTranslator;
import org.ehchub.mappings.education.EducationTables;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.Row;
import org.ehchub.mappings.translate.DeliveryNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a council's database team does with its outbox. */
final class CouncilTeam {

    /** What only the hub's own copies have. */
    private static final Set<String> HUBS_OWN = Set.of("source", "partly_withheld", "released_at", "lawful_basis");

    private final JdbcClient database;

    CouncilTeam(JdbcClient database) {
        this.database = database;
    }

    /** Places a document. */
    void place(String message, EhcMessage content) {
        DocumentTables tables = EducationTables.TABLES;
        DocumentRows rows = new EducationOutboundTranslator()
                .translate(content, new DeliveryNote(message, new AgencyId("hub"), Map.of(), Instant.EPOCH));
        insert(tables.document(), rows.document());
        rows.items().forEach(row -> insert(tables.items(), row));
        rows.details().forEach(row -> insert(tables.details(), row));
        rows.funders().forEach(row -> insert(tables.funders(), row));
        rows.attachments().forEach(row -> insert(tables.attachments(), row));
    }

    private void insert(String table, Row row) {
        List<String> columns = new ArrayList<>(row.columns().keySet());
        columns.removeAll(HUBS_OWN);
        String placedAt = table.equals("ehc_outbox") ? ", placed_at" : "";
        String placed = table.equals("ehc_outbox") ? ", '2026-03-02T09:00:00.000Z'" : "";
        StatementSpec statement = database.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + placedAt
                + ") VALUES (:" + String.join(", :", columns) + placed + ")");
        for (String column : columns) {
            statement.param(column, row.columns().get(column));
        }
        statement.update();
    }

    /** Changes a column of every outbox row. */
    void set(String column, String value) {
        database.sql("UPDATE ehc_outbox SET " + column + " = :value")
                .param("value", value)
                .update();
    }

    /** Asks for the row to be read again. */
    void clearOutcome() {
        set("outcome", null);
    }

    /** The only row. */
    Map<String, Object> row() {
        return database.sql("SELECT * FROM ehc_outbox").query().singleRow();
    }

    /** The outcome of one row, null when it has none. */
    String outcome(String message) {
        return (String) database.sql("SELECT outcome FROM ehc_outbox WHERE message_id = :message")
                .param("message", message)
                .query()
                .singleRow()
                .get("outcome");
    }
}
