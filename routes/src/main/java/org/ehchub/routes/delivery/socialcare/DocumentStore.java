package org.ehchub.routes.delivery.socialcare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.Row;
import org.ehchub.routes.platform.database.PartnerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The documents in a partner's tables: of each document of a source, one version, the highest that was put. */
final class DocumentStore {

    private final PartnerDatabase database;
    private final DocumentTables tables;

    DocumentStore(PartnerDatabase database, DocumentTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * Puts a document with all its rows, in one transaction, in the place of an earlier version or of itself. Does nothing
     * when a later version is there.
     */
    void put(DocumentRows rows) {
        database.transaction().executeWithoutResult(status -> {
            if (putDocument(rows.document())) {
                // Whatever version stood here has handed its rows on with its key.
                delete(tables.items(), rows.document());
                insertAll(tables.items(), DocumentTables.ITEM_COLUMNS, rows.items());
                insertAll(tables.details(), DocumentTables.DETAIL_COLUMNS, rows.details());
                insertAll(tables.funders(), DocumentTables.FUNDER_COLUMNS, rows.funders());
                insertAll(tables.attachments(), DocumentTables.ATTACHMENT_COLUMNS, rows.attachments());
            }
        });
    }

    /** False when a later version is there. The row stays locked until the transaction ends. */
    private boolean putDocument(Row document) {
        List<String> columns = withKey(DocumentTables.DOCUMENT_COLUMNS);
        String changes = columns.stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String upsert = """
                %s
                ON CONFLICT (source, document) DO UPDATE SET %s
                WHERE %s.version <= excluded.version
                """.formatted(insertInto(tables.document(), columns), changes, tables.document());
        return bind(database.jdbc().sql(upsert), columns, document).update() == 1;
    }

    private void delete(String table, Row document) {
        database.jdbc()
                .sql("DELETE FROM " + table + " WHERE " + tables.key() + " = :key")
                .param("key", document.get(tables.key()).orElseThrow())
                .update();
    }

    private void insertAll(String table, List<String> columnsBesideKey, List<Row> rows) {
        List<String> columns = withKey(columnsBesideKey);
        String insert = insertInto(table, columns);
        for (Row row : rows) {
            bind(database.jdbc().sql(insert), columns, row).update();
        }
    }

    private List<String> withKey(List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        all.addFirst(tables.key());
        return all;
    }

    private static String insertInto(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (:"
                + String.join(", :", columns) + ")";
    }

    private static StatementSpec bind(StatementSpec statement, List<String> columns, Row row) {
        for (String column : columns) {
            statement.param(column, row.get(column).orElse(null));
        }
        return statement;
    }
}
