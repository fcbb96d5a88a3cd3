package org.ehchub.mappings.rows;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ehchub.mappings.plain.PlainSink;

/** Plain fields written into a row; objects of a list become rows of the table that holds it. */
final class RowSink implements PlainSink {

    private final RowsBeingWritten rows;
    private final Map<String, String> columns;
    private final Map<String, String> numbers;
    private final String prefix;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param numbers the columns that tie the row to its document and owner, written into every row under it too */
    RowSink(RowsBeingWritten rows, Map<String, String> numbers) {
        this(rows, new LinkedHashMap<>(numbers), numbers, "");
    }

    private RowSink(RowsBeingWritten rows, Map<String, String> columns, Map<String, String> numbers, String prefix) {
        this.rows = rows;
        this.columns = columns;
        this.numbers = numbers;
        this.prefix = prefix;
    }

    Map<String, String> columns() {
        return columns;
    }

    @Override
    public void text(String field, String value) {
        if (!value.isEmpty()) {
            columns.put(prefix + ColumnNames.of(field), value);
        }
    }

    @Override
    public void number(String field, BigDecimal value) {
        text(field, value.toPlainString());
    }

    @Override
    public void flag(String field, boolean value) {
        text(field, value ? "1" : "0");
    }

    @Override
    public void words(String field, Collection<String> values) {
        text(field, String.join(" ", values));
    }

    @Override
    public PlainSink one(String field) {
        return new RowSink(rows, columns, numbers, prefix + ColumnNames.of(field) + "_");
    }

    @Override
    public void list(String field) {
        // A list without rows has no row to show it.
    }

    @Override
    public PlainSink next(String field) {
        Map<String, String> tied = new LinkedHashMap<>(numbers);
        tied.put(RowsBeingWritten.numberColumn(field), Integer.toString(counts.merge(field, 1, Integer::sum)));
        RowSink sink = new RowSink(rows, tied);
        rows.add(field, sink);
        return sink;
    }
}
