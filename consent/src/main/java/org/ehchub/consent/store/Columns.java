package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the types that databases disagree about from the text they are kept in. */
final class Columns {

    private Columns() {}

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    /** A flag is 0 or 1; anything else is no row of ours. */
    static boolean flag(ResultSet row, String column) throws SQLException {
        // As text: SQLite reads a word as the number 0.
        return switch (row.getString(column)) {
            case "0" -> false;
            case "1" -> true;
            case null, default -> throw new IllegalArgumentException("A flag is 0 or 1");
        };
    }

    /** Empty for SQL's null. */
    static <T> Optional<T> optional(ResultSet row, String column, Function<String, T> reading) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(reading);
    }
}
