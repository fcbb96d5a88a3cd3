package org.ehchub.consent.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.ledger.LedgerChain;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.security.ledger.HashChain;
import org.ehchub.security.ledger.HashChain.Link;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hash chain in the database. Two nodes that chain at once take the same position, and the primary key lets one of
 * them have it.
 */
final class SqlLedgerChain implements LedgerChain {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SqlLedgerChain(JdbcTemplate template, TransactionTemplate transaction) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
    }

    private record Waiting(long id, LedgerEvent event) {}

    private record Entry(Link link, long eventId) {}

    @Override
    public int chain(int most) {
        try {
            return transaction.execute(status -> append(waiting(most)));
        } catch (DuplicateKeyException e) {
            return 0; // Another node has chained them.
        }
    }

    private int append(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return 0;
        }
        Link head = head();
        List<Entry> entries = new ArrayList<>(waiting.size());
        for (Waiting next : waiting) {
            head = new Link(head.index() + 1, HashChain.next(head.hash(), next.event().toBytes()));
            entries.add(new Entry(head, next.id()));
        }
        template.batchUpdate(
                "INSERT INTO ledger_entry (position, event_id, hash) VALUES (?, ?, ?)",
                entries,
                entries.size(),
                (statement, entry) -> {
                    statement.setLong(1, entry.link().index());
                    statement.setLong(2, entry.eventId());
                    statement.setBytes(3, entry.link().hash());
                });
        template.batchUpdate(
                "DELETE FROM ledger_unchained WHERE event_id = ?",
                entries,
                entries.size(),
                (statement, entry) -> statement.setLong(1, entry.eventId()));
        return entries.size();
    }

    private List<Waiting> waiting(int most) {
        return jdbc.sql("""
                        SELECT e.* FROM ledger_unchained u JOIN ledger_event e ON e.id = u.event_id
                        ORDER BY e.id LIMIT :most
                        """)
                .param("most", most)
                .query((row, number) -> new Waiting(row.getLong("id"), LedgerRows.event(row)))
                .list();
    }

    private Link head() {
        return jdbc.sql("SELECT position, hash FROM ledger_entry ORDER BY position DESC LIMIT 1")
                .query((row, number) -> EntryPages.link(row))
                .optional()
                .orElse(HashChain.genesis());
    }

    @Override
    public HashChain.Verification verifyTail(int most) {
        Link head = head();
        Link trusted = linkAt(head.index() - most).orElse(HashChain.genesis());
        return switch (HashChain.verify(trusted, new EntryPages(jdbc, trusted.index(), head.index()))) {
            case HashChain.Verification.Broken broken -> broken;
            case HashChain.Verification.Intact intact ->
                isWhole() ? intact : new HashChain.Verification.Broken(head.index() + 1);
        };
    }

    private Optional<Link> linkAt(long position) {
        return jdbc.sql("SELECT position, hash FROM ledger_entry WHERE position = :position")
                .param("position", position)
                .query((row, number) -> EntryPages.link(row))
                .optional();
    }

    /** Whether every event is chained or waits: one that does neither has lost its entry. */
    private boolean isWhole() {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM ledger_event)
                             = (SELECT COUNT(*) FROM ledger_entry) + (SELECT COUNT(*) FROM ledger_unchained)
                        """)
                .query(Boolean.class)
                .single();
    }
}
