package org.ehchub.mappings.rows;

import java.util.List;

/**
 * The names of a format's tables.
 *
 * @param key the column that ties the rows of every table to their document
 */
public record DocumentTables(
        String key, String document, String items, String details, String funders, String attachments) {

    /** The columns of the document's row, beside the key. */
    public static final List<String> DOCUMENT_COLUMNS = List.of(
            "kind", "document", "version", "source", "written_on", "addressees", "partly_withheld", "released_at",
            "child_nhs_number", "child_upn", "child_uln", "child_local_id", "child_given_name", "child_family_name",
            "child_birth_date", "advice_kind", "in_answer_to", "plan_status", "advice_kinds", "deadline");

    /** The columns of an item's row, beside the key. */
    public static final List<String> ITEM_COLUMNS = List.of(
            "item_no", "id", "category", "topic", "title", "narrative", "summary", "author_name", "author_role",
            "author_agency", "author_written_on", "confidentiality", "sensitivities", "lawful_basis");

    /** The columns of a detail's row, beside the key. */
    public static final List<String> DETAIL_COLUMNS = List.of(
            "item_no", "detail_no", "kind", "description", "sen_type", "rank", "by_when", "frequency", "responsible",
            "amount", "budget_status", "mechanism", "institution_register", "institution_code", "institution_type");

    /** The columns of a funder's row, beside the key. */
    public static final List<String> FUNDER_COLUMNS = List.of("item_no", "detail_no", "funder_no", "agency", "amount");

    /** The columns of an attachment's row, beside the key. */
    public static final List<String> ATTACHMENT_COLUMNS =
            List.of("item_no", "attachment_no", "title", "content_type", "location", "sha256", "size");
}
