package org.ehchub.mappings.rows;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row: its columns' values as text, by lower-case column name.
 *
 * @param columns only those that are not null
 */
public record Row(SortedMap<String, String> columns) {

    public Row {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** The row with these columns; those that are null are left out. */
    public static Row of(Map<String, String> columns) {
        SortedMap<String, String> present = new TreeMap<>(columns);
        present.values().removeIf(value -> value == null);
        return new Row(present);
    }

    /** The column's value; empty when null or blank, which some databases cannot tell apart. */
    public Optional<String> get(String column) {
        return Optional.ofNullable(columns.get(column)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "Row[" + columns.keySet() + "]";
    }
}
