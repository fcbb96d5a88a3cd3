package org.ehchub.consent.web.whatif;

import java.util.List;

/**
 * What each agency around a child would get today, section by section.
 *
 * @param sender whose report is asked about
 * @param sections the columns: the letters of the plan's sections
 */
public record ConsentGrid(String sender, List<String> sections, List<Row> rows) {

    /** One agency's part, its cells in the order of the columns. */
    public record Row(String agency, List<Cell> cells) {}

    /**
     * Whether one section would go.
     *
     * @param answer {@code Yes} on consent, {@code Law} without it, {@code No}
     */
    public record Cell(String section, String answer) {}
}
