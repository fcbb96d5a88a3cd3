package org.ehchub.routes.arrival.education;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.education.EducationTables;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.Row;
import org.ehchub.routes.platform.database.PartnerDatabase;

/** Reads all rows of one sending as they stood at one moment. Columns it does not know are the council's own business. */
final class OutboxReader {

    private static final DocumentTables TABLES = EducationTables.TABLES;

    private final PartnerDatabase database;

    OutboxReader(PartnerDatabase database) {
        this.database = database;
    }

    /** The rows; empty when the entry is gone or has another revision now. */
    Optional<DocumentRows> read(OutboxEntry entry) {
        return database.snapshot().execute(status -> document(entry)
                .map(document -> new DocumentRows(
                        document,
                        rows(TABLES.items(), entry),
                        rows(TABLES.details(), entry),
                        rows(TABLES.funders(), entry),
                        rows(TABLES.attachments(), entry))));
    }

    private Optional<Row> document(OutboxEntry entry) {
        return database.jdbc()
                .sql("SELECT * FROM ehc_outbox WHERE message_id = :message AND revision = :revision")
                .param("message", entry.message())
                .param("revision", entry.revision())
                .query(OutboxReader::row)
                .optional();
    }

    private List<Row> rows(String table, OutboxEntry entry) {
        return database.jdbc()
                .sql("SELECT * FROM " + table + " WHERE " + TABLES.key() + " = :message")
                .param("message", entry.message())
                .query(OutboxReader::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), row.getString(column));
        }
        return Row.of(values);
    }
}
