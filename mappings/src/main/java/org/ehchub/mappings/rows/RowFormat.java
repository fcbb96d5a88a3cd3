package org.ehchub.mappings.rows;

import java.util.Map;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.plain.PlainReader;
import org.ehchub.mappings.plain.PlainWriter;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.Problems;
import org.ehchub.mappings.translate.Translation;

/**
 * Reads and writes documents in one format's tables.
 *
 * @param tables the format's
 */
public record RowFormat(DocumentTables tables) {

    /** The message that these rows mean, or every problem with its table and column. */
    public Translation read(DocumentRows rows, AgencyId sender) {
        Problems problems = new Problems();
        return problems.conclude(
                new PlainReader(new RowTree(tables, problems).tie(rows), sender, problems).read());
    }

    /** The rows of one recipient's copy; their document's key is the disclosure's id. */
    public DocumentRows write(EhcMessage message, DeliveryNote note) {
        RowsBeingWritten rows = new RowsBeingWritten();
        RowSink document = new RowSink(rows, Map.of(tables.key(), note.disclosure()));
        PlainWriter.write(message, note, document);
        return new DocumentRows(
                Row.of(document.columns()),
                rows.rows("items"),
                rows.rows("details"),
                rows.rows("funders"),
                rows.rows("attachments"));
    }
}
