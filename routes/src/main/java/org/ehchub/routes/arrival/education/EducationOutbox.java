package org.ehchub.routes.arrival.education;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.routes.platform.database.PartnerDatabase;

/**
 * The outbox table in the council's database. A row is claimed by compare-and-set, so two nodes never read one twice;
 * a claim lapses after the lease, so a node that dies half way loses none.
 */
final class EducationOutbox {

    private final PartnerDatabase database;
    private final String node;
    private final Duration lease;
    private final Clock clock;

    /**
     * The outbox as one node sees it.
     *
     * @param node names this hub node in its claims
     * @param lease how long a claim holds; longer than any reading takes
     */
    EducationOutbox(PartnerDatabase database, String node, Duration lease, Clock clock) {
        this.database = database;
        this.node = node;
        this.lease = lease;
        this.clock = clock;
    }

    /** The entries that wait for an answer and that no node is reading, the longest waiting first. */
    List<OutboxEntry> waiting(int limit) {
        return database.jdbc()
                .sql("""
                        SELECT message_id, revision FROM ehc_outbox
                        WHERE outcome IS NULL AND (claimed_at IS NULL OR claimed_at <= :lapsed)
                        ORDER BY placed_at, message_id LIMIT :limit
                        """)
                .param("lapsed", lapsed())
                .param("limit", limit)
                .query((row, number) -> new OutboxEntry(row.getString("message_id"), row.getInt("revision")))
                .list();
    }

    /**
     * Claims an entry for this node; false when another was first or the row has changed since.
     *
     * @throws IllegalStateException when message ids are not unique; nothing is claimed then
     */
    boolean claim(OutboxEntry entry) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            int claimed = database.jdbc()
                    .sql("""
                            UPDATE ehc_outbox SET claimed_by = :node, claimed_at = :now
                            WHERE message_id = :message AND revision = :revision AND outcome IS NULL
                              AND (claimed_at IS NULL OR claimed_at <= :lapsed)
                            """)
                    .param("node", node)
                    .param("now", SqlTypes.text(clock.instant()))
                    .param("message", entry.message())
                    .param("revision", entry.revision())
                    .param("lapsed", lapsed())
                    .update();
            if (claimed > 1) {
                throw new IllegalStateException("Several rows of the education outbox share a message id");
            }
            return claimed == 1;
        }));
    }

    /**
     * Answers an entry this node has claimed. Does nothing when the claim was lost meanwhile, or the row revised: whoever
     * reads it then answers it.
     */
    void answer(OutboxEntry entry, OutboxAnswer answer) {
        database.jdbc()
                .sql("""
                        UPDATE ehc_outbox
                        SET outcome = :outcome, answered_at = :now, arrival_id = :arrival, problems = :problems,
                            claimed_by = NULL, claimed_at = NULL
                        WHERE message_id = :message AND revision = :revision AND outcome IS NULL AND claimed_by = :node
                        """)
                .param("outcome", answer.outcome().name())
                .param("now", SqlTypes.text(clock.instant()))
                .param("arrival", answer.arrival().orElse(null))
                .param("problems", answer.problems().isEmpty() ? null : String.join("\n", answer.problems()))
                .param("message", entry.message())
                .param("revision", entry.revision())
                .param("node", node)
                .update();
    }

    private String lapsed() {
        return SqlTypes.text(clock.instant().minus(lease));
    }
}
