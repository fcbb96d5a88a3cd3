package org.ehchub.consent.web.imports;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Reads one row and gathers everything that is wrong with it. */
final class Row {

    private static final String SEPARATOR = ";";

    private final CSVRecord row;
    private final List<BadRow> bad;

    Row(CSVRecord row, List<BadRow> bad) {
        this.row = row;
        this.bad = bad;
    }

    /** What stands in a column; empty when nothing does. */
    String text(String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    /** A value that the parser takes; absent when there is none, or a wrong one. */
    <T> Optional<T> value(String column, String expected, Function<String, T> parser) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : parsed(text, column, expected, parser);
    }

    /** The same, and wrong when there is none. */
    <T> Optional<T> required(String column, String expected, Function<String, T> parser) {
        if (text(column).isEmpty()) {
            wrong(column, expected);
        }
        return value(column, expected, parser);
    }

    /** Values that the parser takes, with semicolons between; empty when there is none. */
    <T> Set<T> values(String column, String expected, Function<String, T> parser) {
        return Stream.of(text(column).split(SEPARATOR))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> parsed(text, column, expected, parser).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when it is neither */
    static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no");
        };
    }

    void wrong(String column, String expected) {
        bad.add(new BadRow(number(), column, expected));
    }

    /** Which row it is, the header being row 1. */
    long number() {
        return row.getRecordNumber() + 1;
    }

    private <T> Optional<T> parsed(String text, String column, String expected, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong(column, expected);
            return Optional.empty();
        }
    }
}
