package org.ehchub.mappings.rows;

import java.util.List;

/** The rows of one document, of every table, in any order. */
public record DocumentRows(
        Row document, List<Row> items, List<Row> details, List<Row> funders, List<Row> attachments) {

    public DocumentRows {
        items = List.copyOf(items);
        details = List.copyOf(details);
        funders = List.copyOf(funders);
        attachments = List.copyOf(attachments);
    }
}
