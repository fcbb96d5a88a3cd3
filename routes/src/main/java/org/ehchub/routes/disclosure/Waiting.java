package org.ehchub.routes.disclosure;

import java.util.Map;
import java.util.stream.Collectors;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what waits in queues, or for an operator. */
record Waiting(JdbcClient jdbc) {

    /** How many wait between two agencies, by recipient. */
    Map<AgencyId, Long> between(AgencyId first, AgencyId second) {
        return jdbc.sql("""
                        SELECT recipient, COUNT(*) AS waiting FROM disclosure
                        WHERE state IN ('QUEUED', 'PARKED')
                          AND ((sender = :first AND recipient = :second) OR (sender = :second AND recipient = :first))
                        GROUP BY recipient
                        """)
                .param("first", first.value())
                .param("second", second.value())
                .query((row, number) -> Map.entry(new AgencyId(row.getString("recipient")), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many wait for anyone. */
    long all() {
        return jdbc.sql("SELECT COUNT(*) FROM disclosure WHERE state IN ('QUEUED', 'PARKED')")
                .query(Long.class)
                .single();
    }
}
