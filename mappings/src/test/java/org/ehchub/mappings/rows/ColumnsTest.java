package org.ehchub.mappings.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.education.EducationTables;

/** A table made with the declared columns holds every row that is ever written. */
class ColumnsTest {

    private final RowFormat format = new RowFormat(EducationTables.TABLES);

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 300)
    void everyColumnWrittenIsDeclared(@ForAll("messages") EhcMessage message) {
        DocumentRows rows = format.write(message, RoundTrip.note(message));

        assertThat(declared(DocumentTables.DOCUMENT_COLUMNS)).containsAll(written(List.of(rows.document())));
        assertThat(declared(DocumentTables.ITEM_COLUMNS)).containsAll(written(rows.items()));
        assertThat(declared(DocumentTables.DETAIL_COLUMNS)).containsAll(written(rows.details()));
        assertThat(declared(DocumentTables.FUNDER_COLUMNS)).containsAll(written(rows.funders()));
        assertThat(declared(DocumentTables.ATTACHMENT_COLUMNS)).containsAll(written(rows.attachments()));
    }

    private static Set<String> declared(List<String> columns) {
        Set<String> all = new TreeSet<>(columns);
        all.add(EducationTables.TABLES.key());
        return all;
    }

    private static Set<String> written(List<Row> rows) {
        Set<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.columns().keySet()));
        return columns;
    }
}
