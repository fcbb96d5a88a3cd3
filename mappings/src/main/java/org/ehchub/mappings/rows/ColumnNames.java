package org.ehchub.mappings.rows;

import java.util.Locale;

/** How plain fields are named as columns: {@code givenName} of the child as {@code child_given_name}. */
final class ColumnNames {

    private ColumnNames() {}

    static String of(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
