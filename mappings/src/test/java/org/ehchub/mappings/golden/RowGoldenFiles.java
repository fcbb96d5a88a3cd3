package org.ehchub.mappings.golden;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.util.SortedMap;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.Row;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.OutboundTranslator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON, so that people can read them: a list for each table, an object for each row. */
abstract class RowGoldenFiles extends GoldenFiles<DocumentRows> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Row.class, RowAsObject.class)
            .build();

    private abstract static class RowAsObject {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        RowAsObject(SortedMap<String, String> columns) {}

        @JsonValue
        abstract SortedMap<String, String> columns();
    }

    RowGoldenFiles(
            String format,
            String usualSender,
            InboundTranslator<DocumentRows> inbound,
            OutboundTranslator<DocumentRows> outbound) {
        super(format, usualSender, inbound, outbound);
    }

    @Override
    DocumentRows parse(byte[] bytes, Path file) {
        return JSON.readValue(bytes, DocumentRows.class);
    }

    @Override
    String print(DocumentRows rows, Path file) {
        return JSON.writeValueAsString(rows) + "\n";
    }
}
