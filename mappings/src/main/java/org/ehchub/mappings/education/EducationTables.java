package org.ehchub.mappings.education;

import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.RowFormat;

/** The council's outbox, a table or view that its case system fills and the hub polls. */
public final class EducationTables {

    /** The tables' names and the column that ties their rows together. */
    public static final DocumentTables TABLES = new DocumentTables(
            "message_id",
            "ehc_outbox",
            "ehc_outbox_item",
            "ehc_outbox_detail",
            "ehc_outbox_funder",
            "ehc_outbox_attachment");

    static final RowFormat FORMAT = new RowFormat(TABLES);

    private EducationTables() {}
}
