package org.ehchub.mappings.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a document while their columns are still being filled. */
final class RowsBeingWritten {

    private final Map<String, List<RowSink>> lists = new HashMap<>();

    void add(String field, RowSink sink) {
        lists.computeIfAbsent(field, unseen -> new ArrayList<>()).add(sink);
    }

    List<Row> rows(String field) {
        return lists.getOrDefault(field, List.of()).stream()
                .map(sink -> Row.of(sink.columns()))
                .toList();
    }

    /** {@code item_no} for {@code items}. */
    static String numberColumn(String field) {
        return field.substring(0, field.length() - 1) + "_no";
    }
}
