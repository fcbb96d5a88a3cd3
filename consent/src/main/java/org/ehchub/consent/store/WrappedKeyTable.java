package org.ehchub.consent.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeyUnavailable;
import org.ehchub.security.keys.WrappedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with a wrapped data key in each row, in its columns {@code epoch} and {@code wrapped}: what a rotation of the
 * key-encryption key goes through. Every method joins the caller's transaction.
 */
public final class WrappedKeyTable {

    private static final Logger LOG = LoggerFactory.getLogger(WrappedKeyTable.class);

    private final JdbcClient jdbc;
    private final KeyCustodian custodian;
    private final String table;
    private final String id;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    /**
     * A table of the hub's own database.
     *
     * @param id its primary key
     */
    public WrappedKeyTable(JdbcClient jdbc, KeyCustodian custodian, String table, String id) {
        this.jdbc = jdbc;
        this.custodian = custodian;
        this.table = table;
        this.id = id;
    }

    private record Row(String id, WrappedKey key) {}

    /** How many keys there are under each epoch. */
    public Map<String, Long> keysByEpoch() {
        return jdbc.sql("SELECT epoch, COUNT(*) AS keys FROM %s GROUP BY epoch".formatted(table))
                .query((row, number) -> Map.entry(row.getString("epoch"), row.getLong("keys")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Wraps some keys of older epochs under the current one. A row that changed or went meanwhile is left as it is, and
     * so is one whose key does not unwrap: it has been lost before.
     *
     * @param after where the last call ended, or an empty text
     * @return where this one ended; nothing when no key of an older epoch comes after
     */
    public Optional<String> rewrap(String after, int limit) {
        String current = custodian.currentEpoch();
        List<Row> rows = jdbc.sql("""
                        SELECT %2$s AS id, epoch, wrapped FROM %1$s WHERE epoch < :current AND %2$s > :after
                        ORDER BY %2$s LIMIT :limit
                        """.formatted(table, id))
                .param("current", current)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getString("id"), new WrappedKey(row.getString("epoch"), row.getBytes("wrapped"))))
                .list();
        rows.forEach(this::rewrap);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().id());
    }

    private void rewrap(Row row) {
        try (DataKey key = custodian.unwrap(row.key())) {
            WrappedKey wrapped = custodian.wrap(key);
            jdbc.sql("""
                            UPDATE %1$s SET epoch = :epoch, wrapped = :wrapped
                            WHERE %2$s = :id AND epoch = :old
                            """.formatted(table, id))
                    .param("epoch", wrapped.epoch())
                    .param("wrapped", wrapped.bytes())
                    .param("id", row.id())
                    .param("old", row.key().epoch())
                    .update();
        } catch (KeyUnavailable e) {
            tellOnce(row, e);
        }
    }

    /** It comes by again with every round. */
    private void tellOnce(Row row, KeyUnavailable e) {
        if (lost.add(row.id())) {
            LOG.atError()
                    .addKeyValue("table", table)
                    .addKeyValue("reason", e.reason())
                    .log("A wrapped key stays as it is");
        }
    }
}
