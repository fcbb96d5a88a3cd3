package org.ehchub.consent.store;

import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that are read as one child. */
final class SameChild {

    /**
     * For {@code child_id IN}, with the parameter {@code child}: its own id, and those of the records merged with it.
     */
    static final String IDS = "(SELECT :child UNION ALL SELECT same_id FROM same_child WHERE child_id = :child)";

    /** The record that stands for the child of the parameter {@code child}. */
    static final String HEAD = "COALESCE((SELECT kept FROM standing_merge WHERE duplicate = :child), :child)";

    private final JdbcClient jdbc;

    SameChild(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChildId head(ChildId child) {
        return jdbc.sql("SELECT " + HEAD + " AS id")
                .param("child", child.toString())
                .query((row, number) -> new ChildId(Columns.uuid(row, "id")))
                .single();
    }

    /** Every record, the child's own first. */
    List<ChildId> of(ChildId child) {
        return jdbc.sql("""
                        SELECT :child AS id, 0 AS place
                        UNION ALL SELECT same_id, 1 FROM same_child WHERE child_id = :child
                        ORDER BY 2, 1
                        """)
                .param("child", child.toString())
                .query((row, number) -> new ChildId(Columns.uuid(row, "id")))
                .list();
    }
}
