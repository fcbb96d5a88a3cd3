package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ehchub.security.ledger.HashChain.Entry;
import org.ehchub.security.ledger.HashChain.Link;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stretch of the chain with the bytes of its events, read in pages: a ledger does not fit into memory. */
final class EntryPages implements Iterable<Entry> {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final long after;
    private final long last;

    /**
     * The entries between two positions.
     *
     * @param after the position before the first
     * @param last the position of the last
     */
    EntryPages(JdbcClient jdbc, long after, long last) {
        this.jdbc = jdbc;
        this.after = after;
        this.last = last;
    }

    @Override
    public Iterator<Entry> iterator() {
        return Stream.iterate(page(after), page -> !page.isEmpty(), page -> page(page.getLast().link().index()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Entry> page(long previous) {
        return jdbc.sql("""
                        SELECT l.position, l.hash, e.* FROM ledger_entry l LEFT JOIN ledger_event e ON e.id = l.event_id
                        WHERE l.position > :previous AND l.position <= :last
                        ORDER BY l.position LIMIT :page
                        """)
                .param("previous", previous)
                .param("last", last)
                .param("page", PAGE)
                .query((row, number) -> new Entry(link(row), bytes(row)))
                .list();
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong("position"), row.getBytes("hash"));
    }

    /** An event that is gone, or was made unreadable, has bytes that no hash was made of. */
    private static byte[] bytes(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) {
            return new byte[0];
        }
        try {
            return LedgerRows.event(row).toBytes();
        } catch (IllegalArgumentException | DateTimeException e) {
            return new byte[0];
        }
    }
}
