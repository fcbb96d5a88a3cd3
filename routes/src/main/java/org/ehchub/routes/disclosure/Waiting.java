package org.ehchub.routes.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.web.children.WhatWaits.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what is not over: what is on its way, what is withheld, and what lacks something that may yet follow.
 *
 * @param recordsOf every record of the same child
 */
record Waiting(JdbcClient jdbc, Function<ChildId, List<ChildId>> recordsOf) {

    private static final String NOT_OVER = """
             FROM disclosure
            WHERE (state IN ('QUEUED', 'PARKED', 'WITHHELD') OR (state = 'DELIVERED' AND left_out <> ''))
            """;

    /**
     * Some of what waits.
     *
     * @param rows the newest
     * @param unseen how many more there are
     */
    record Found(List<DisclosureRow> rows, long unseen) {}

    /** @param most how many rows to read */
    Found of(Reach reach, int most) {
        return switch (reach) {
            case Reach.OfChild about -> find("AND child_id IN (:children)", Map.of("children", records(about)), most);
            case Reach.Between two ->
                find(
                        "AND ((sender = :first AND recipient = :second) OR (sender = :second AND recipient = :first))",
                        Map.of("first", two.first().value(), "second", two.second().value()),
                        most);
            case Reach.Everything everything -> find("", Map.of(), most);
        };
    }

    private Collection<String> records(Reach.OfChild about) {
        return recordsOf.apply(about.child()).stream()
                .map(record -> record.value().toString())
                .toList();
    }

    private Found find(String where, Map<String, ?> parameters, int most) {
        List<DisclosureRow> rows = jdbc.sql(
                        "SELECT *" + NOT_OVER + where + " ORDER BY created_at DESC, id LIMIT :most")
                .params(parameters)
                .param("most", most)
                .query(DisclosureJournal::row)
                .list();
        if (rows.size() < most) {
            return new Found(rows, 0);
        }
        long all = jdbc.sql("SELECT COUNT(*)" + NOT_OVER + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Found(rows, all - rows.size());
    }
}
