package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.instant;
import static org.ehchub.consent.store.SqlTypes.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's rows of arrivals. Every method joins the caller's transaction. */
public final class ArrivalJournal {

    private final JdbcClient jdbc;

    /** A journal in this database. */
    public ArrivalJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the arrival unless it is there already; true when it was added.
     *
     * @param older the id that it would have there from an earlier release
     */
    public boolean add(ArrivalRow row, ArrivalId older) {
        return jdbc.sql("""
                        INSERT INTO arrival (id, agency, format, kind, child_id, content_mac, state, reason,
                                             state_version, received_at, changed_at)
                        SELECT :id, :agency, :format, :kind, :child, :mac, :state, :reason, 1, :at, :at
                        WHERE NOT EXISTS (SELECT 1 FROM arrival WHERE id = :older)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", row.id().value())
                        .param("older", older.value())
                        .param("agency", row.agency().value())
                        .param("format", row.format())
                        .param("kind", row.kind())
                        .param("child", row.child().value().toString())
                        .param("mac", row.contentMac())
                        .param("state", row.state().name())
                        .param("reason", row.reason())
                        .param("at", text(row.receivedAt()))
                        .update()
                == 1;
    }

    /** The arrival, if the journal has it. */
    public Optional<ArrivalRow> find(ArrivalId id) {
        return jdbc.sql("SELECT * FROM arrival WHERE id = :id")
                .param("id", id.value())
                .query(ArrivalJournal::row)
                .optional();
    }

    /** Moves the arrival to another state; false when someone else changed it since it was read. */
    public boolean change(ArrivalRow row, ArrivalState to, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE arrival
                        SET state = :to, reason = :reason, state_version = state_version + 1, changed_at = :at
                        WHERE id = :id AND state_version = :version
                        """)
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("at", text(at))
                        .param("id", row.id().value())
                        .param("version", row.stateVersion())
                        .update()
                == 1;
    }

    /** The newest arrivals, newest first. */
    public List<ArrivalRow> newest(int limit) {
        return jdbc.sql("SELECT * FROM arrival ORDER BY received_at DESC, id LIMIT :limit")
                .param("limit", limit)
                .query(ArrivalJournal::row)
                .list();
    }

    /** The arrivals in a state, the longest in it first. */
    List<ArrivalRow> inState(ArrivalState state, int limit) {
        return jdbc.sql("SELECT * FROM arrival WHERE state = :state ORDER BY changed_at, id LIMIT :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query(ArrivalJournal::row)
                .list();
    }

    /** The arrivals in a state that have been in it since before an instant, oldest first. */
    public List<ArrivalRow> inStateSince(ArrivalState state, Instant before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM arrival WHERE state = :state AND changed_at < :before
                        ORDER BY changed_at, id LIMIT :limit
                        """)
                .param("state", state.name())
                .param("before", text(before))
                .param("limit", limit)
                .query(ArrivalJournal::row)
                .list();
    }

    /** Those of the arrivals that wait to be distributed. */
    public List<ArrivalId> received(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id FROM arrival WHERE id IN (:ids) AND state = 'RECEIVED'")
                        .param("ids", ids)
                        .query((row, number) -> new ArrivalId(row.getString("id")))
                        .list();
    }

    /** The arrivals about a child that are held because they are for nobody. */
    List<ArrivalId> heldOf(ChildId child) {
        return jdbc.sql("SELECT id FROM arrival WHERE child_id = :child AND state = 'HELD' ORDER BY received_at, id")
                .param("child", child.value().toString())
                .query((row, number) -> new ArrivalId(row.getString("id")))
                .list();
    }

    private static ArrivalRow row(ResultSet row, int number) throws SQLException {
        return new ArrivalRow(
                new ArrivalId(row.getString("id")),
                new AgencyId(row.getString("agency")),
                row.getString("format"),
                row.getString("kind"),
                new ChildId(UUID.fromString(row.getString("child_id"))),
                row.getString("content_mac"),
                ArrivalState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("state_version"),
                instant(row.getString("received_at")),
                instant(row.getString("changed_at")));
    }
}
