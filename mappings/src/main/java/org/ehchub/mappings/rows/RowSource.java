package org.ehchub.mappings.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.plain.PlainSource;

/**
 * Plain fields read from a row, and the rows that belong to it.
 *
 * @param place the table, with the row's numbers: {@code ehc_outbox_detail[2.1]} is the second item's first detail
 * @param prefix what the columns of these fields start with
 */
record RowSource(String place, String prefix, Row row, Map<String, List<PlainSource>> lists) implements PlainSource {

    @Override
    public Optional<String> text(String field) {
        return row.get(column(field));
    }

    @Override
    public List<String> words(String field) {
        return text(field)
                .map(words -> List.of(words.strip().split("\\s+")))
                .orElse(List.of());
    }

    @Override
    public PlainSource one(String field) {
        return new RowSource(place, column(field) + "_", row, Map.of());
    }

    @Override
    public List<PlainSource> many(String field) {
        return lists.getOrDefault(field, List.of());
    }

    @Override
    public String path(String field) {
        return place + "." + column(field);
    }

    private String column(String field) {
        return prefix + ColumnNames.of(field);
    }
}
