package org.ehchub.consent.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.MergeAnswer;
import org.ehchub.consent.children.PastMerge;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The merges in the database: a row for each, and one for what ends it. */
final class SqlChildMerges implements ChildMerges {

    private final JdbcClient jdbc;
    private final SameChild same;
    private final SealedNotes notes;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlChildMerges(JdbcClient jdbc, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.same = new SameChild(jdbc);
        this.notes = notes;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public MergeAnswer merge(ChildId duplicate, ChildId kept, String reason, String officer) {
        if (duplicate.equals(kept)) {
            return MergeAnswer.SAME_RECORD;
        }
        return transaction.execute(status -> {
            lock(duplicate, kept);
            // One level only: whatever stands for others, or is stood for, is unmerged first.
            boolean free = same.of(duplicate).size() == 1 && same.head(kept).equals(kept);
            if (!free) {
                return MergeAnswer.MERGED_ALREADY;
            }
            record(duplicate, kept, reason, officer);
            return MergeAnswer.MERGED;
        });
    }

    /** Of two officers who merge the same records at once, the second waits and then sees what the first did. */
    private void lock(ChildId one, ChildId other) {
        jdbc.sql("UPDATE child SET registered_at = registered_at WHERE id IN (:one, :other)")
                .param("one", one.toString())
                .param("other", other.toString())
                .update();
    }

    private void record(ChildId duplicate, ChildId kept, String reason, String officer) {
        Instant now = events.now();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO child_merge (id, duplicate, kept, merged_by, merged_at)
                        VALUES (:id, :duplicate, :kept, :by, :at)
                        """)
                .param("id", id)
                .param("duplicate", duplicate.toString())
                .param("kept", kept.toString())
                .param("by", officer)
                .param("at", SqlTypes.text(now))
                .update();
        notes.insert("child-merge/" + id, reason);
        append(LedgerEventKind.CHILDREN_MERGED, now, duplicate, id, "merged-by", officer);
        append(LedgerEventKind.CHILDREN_MERGED, now, kept, id, "merged-by", officer);
        events.publish(new BasisRecorded(kept));
        events.publish(new GroundsNarrowed(kept));
    }

    @Override
    public void unmerge(ChildId duplicate, String reason, String officer) {
        transaction.executeWithoutResult(status -> {
            ChildId kept = same.head(duplicate);
            String merge = jdbc.sql("SELECT id FROM standing_merge WHERE duplicate = :duplicate")
                    .param("duplicate", duplicate.toString())
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("The record is not merged into another"));
            Instant now = events.now();
            jdbc.sql("INSERT INTO child_unmerge (merge_id, unmerged_by, unmerged_at) VALUES (:id, :by, :at)")
                    .param("id", merge)
                    .param("by", officer)
                    .param("at", SqlTypes.text(now))
                    .update();
            notes.insert("child-unmerge/" + merge, reason);
            append(LedgerEventKind.CHILDREN_UNMERGED, now, duplicate, merge, "unmerged-by", officer);
            append(LedgerEventKind.CHILDREN_UNMERGED, now, kept, merge, "unmerged-by", officer);
            events.publish(new GroundsNarrowed(kept));
            events.publish(new GroundsNarrowed(duplicate));
            // What was said of one child stood against the other, too.
            events.publish(new BasisRecorded(kept));
            events.publish(new BasisRecorded(duplicate));
        });
    }

    private void append(
            LedgerEventKind kind, Instant at, ChildId child, String merge, String fact, String officer) {
        events.append(kind, at, child, Optional.empty(), merge, Map.of(fact, officer));
    }

    @Override
    public List<PastMerge> undone(ChildId child) {
        return jdbc.sql("""
                        SELECT CASE WHEN m.kept = :child THEN m.duplicate ELSE m.kept END AS other,
                            m.merged_at, u.unmerged_at
                        FROM child_merge m JOIN child_unmerge u ON u.merge_id = m.id
                        WHERE m.duplicate = :child OR m.kept = :child
                        ORDER BY u.unmerged_at DESC, m.id
                        """)
                .param("child", child.toString())
                .query((row, number) -> new PastMerge(
                        new ChildId(Columns.uuid(row, "other")),
                        SqlTypes.instant(row.getString("merged_at")),
                        SqlTypes.instant(row.getString("unmerged_at"))))
                .list();
    }

    @Override
    public ChildId standingFor(ChildId child) {
        return same.head(child);
    }

    @Override
    public List<ChildId> recordsOf(ChildId child) {
        return same.of(same.head(child));
    }
}
