package org.ehchub.mappings.socialcare;

import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.RowFormat;

/** The tables in which the hub writes what is shared, and from which it reads what social care has to say. */
public final class SocialCareTables {

    /** The tables' names and the column that ties their rows together. */
    public static final DocumentTables TABLES = new DocumentTables(
            "disclosure_id",
            "ehc_document",
            "ehc_document_item",
            "ehc_document_detail",
            "ehc_document_funder",
            "ehc_document_attachment");

    static final RowFormat FORMAT = new RowFormat(TABLES);

    private SocialCareTables() {}
}
