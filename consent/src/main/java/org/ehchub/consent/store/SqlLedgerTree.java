package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ehchub.consent.ledger.LedgerEntry;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.TreeEdge;
import org.ehchub.security.ledger.tree.TreeHashes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tree in the database. All that can be read and hashed before is; the transaction only writes. Two nodes that enter
 * events at once take the same positions, and the primary key lets one of them have them.
 */
final class SqlLedgerTree implements LedgerTree {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TreeHashes hashes;

    SqlLedgerTree(JdbcTemplate template, TransactionTemplate transaction) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
        this.hashes = new SqlTreeHashes(jdbc);
    }

    private record Waiting(long id, LedgerEvent event) {}

    private record Entry(long position, long eventId, MerkleHash hash) {}

    private record Run(int level, long position, MerkleHash hash) {}

    @Override
    public int enter(int most) {
        // Before what waits: whoever enters some of it meanwhile moves the end, and the transaction sees that.
        long end = size();
        List<Waiting> waiting = waiting(most);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Entry> entries = new ArrayList<>(waiting.size());
        List<Run> runs = new ArrayList<>();
        TreeEdge edge = TreeEdge.of(end, hashes);
        for (Waiting next : waiting) {
            MerkleHash hash = MerkleHash.ofEntry(next.event().toBytes());
            entries.add(new Entry(edge.size(), next.id(), hash));
            edge.add(hash, (level, position, run) -> runs.add(new Run(level, position, run)));
        }
        try {
            return transaction.execute(status -> size() == end ? write(entries, runs) : 0);
        } catch (DuplicateKeyException e) {
            return 0; // Another node has entered them.
        }
    }

    /** The few that wait are picked first: joined at once, the embedded database walks through every event there ever was. */
    private List<Waiting> waiting(int most) {
        return jdbc.sql("""
                        SELECT e.* FROM (SELECT event_id FROM ledger_waiting ORDER BY event_id LIMIT :most) w
                        JOIN ledger_event e ON e.id = w.event_id
                        ORDER BY w.event_id
                        """)
                .param("most", most)
                .query((row, number) -> new Waiting(row.getLong("id"), LedgerRows.event(row)))
                .list();
    }

    private int write(List<Entry> entries, List<Run> runs) {
        template.batchUpdate(
                "INSERT INTO ledger_entry (position, event_id, hash) VALUES (?, ?, ?)",
                entries,
                entries.size(),
                (statement, entry) -> {
                    statement.setLong(1, entry.position());
                    statement.setLong(2, entry.eventId());
                    statement.setBytes(3, entry.hash().bytes());
                });
        template.batchUpdate(
                "INSERT INTO ledger_run (level, position, hash) VALUES (?, ?, ?)",
                runs,
                entries.size(),
                (statement, run) -> {
                    statement.setInt(1, run.level());
                    statement.setLong(2, run.position());
                    statement.setBytes(3, run.hash().bytes());
                });
        template.batchUpdate(
                "DELETE FROM ledger_waiting WHERE event_id = ?",
                entries,
                entries.size(),
                (statement, entry) -> statement.setLong(1, entry.eventId()));
        return entries.size();
    }

    @Override
    public long size() {
        return jdbc.sql("SELECT COALESCE(MAX(position) + 1, 0) FROM ledger_entry").query(Long.class).single();
    }

    @Override
    public long waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM ledger_waiting").query(Long.class).single();
    }

    @Override
    public TreeHashes hashes() {
        return hashes;
    }

    @Override
    public List<LedgerEntry> entries(long first, int most) {
        return jdbc.sql("""
                        SELECT l.position, l.hash, e.* FROM ledger_entry l LEFT JOIN ledger_event e ON e.id = l.event_id
                        WHERE l.position >= :first ORDER BY l.position LIMIT :most
                        """)
                .param("first", first)
                .param("most", most)
                .query((row, number) ->
                        new LedgerEntry(row.getLong("position"), MerkleHash.of(row.getBytes("hash")), event(row)))
                .list();
    }

    private static Optional<LedgerEvent> event(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LedgerRows.event(row));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong firstBroken(int most) {
        long size = size();
        OptionalLong broken = new TreeTail(this, size).firstBroken(most);
        return broken.isEmpty() && !isWhole() ? OptionalLong.of(size) : broken;
    }

    /** Whether every event is entered or waits: one that does neither has lost its entry. */
    private boolean isWhole() {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM ledger_event)
                             = (SELECT COUNT(*) FROM ledger_entry) + (SELECT COUNT(*) FROM ledger_waiting)
                        """)
                .query(Boolean.class)
                .single();
    }
}
