package org.ehchub.consent.web.imports;

/**
 * Something wrong in a file.
 *
 * @param row the row, the header being row 1
 * @param column the column's name
 * @param expected what belongs there; never what was found, which may be personal
 */
public record BadRow(long row, String column, String expected) {}
