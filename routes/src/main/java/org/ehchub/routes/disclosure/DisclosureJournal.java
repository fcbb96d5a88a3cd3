package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's rows of disclosures, to read; {@link DisclosureChanges} writes them. */
public final class DisclosureJournal {

    private final JdbcClient jdbc;

    /** A journal in this database. */
    public DisclosureJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The disclosure, if the journal has it. */
    public Optional<DisclosureRow> find(DisclosureId id) {
        return jdbc.sql("SELECT * FROM disclosure WHERE id = :id")
                .param("id", id.value())
                .query(DisclosureJournal::row)
                .optional();
    }

    /** Every disclosure of an arrival. */
    public List<DisclosureRow> ofArrival(ArrivalId arrival) {
        return jdbc.sql("SELECT * FROM disclosure WHERE arrival_id = :arrival ORDER BY recipient, edition")
                .param("arrival", arrival.value())
                .query(DisclosureJournal::row)
                .list();
    }

    /** A child's disclosures in any of these states. */
    public List<DisclosureRow> ofChild(ChildId child, List<DisclosureState> states) {
        return jdbc.sql("""
                        SELECT * FROM disclosure WHERE child_id = :child AND state IN (:states)
                        ORDER BY created_at DESC, id
                        """)
                .param("child", child.value().toString())
                .param("states", states.stream().map(Enum::name).toList())
                .query(DisclosureJournal::row)
                .list();
    }

    /** The arrivals about a child of which something, or all, is withheld from someone and may yet go. */
    List<ArrivalId> incompleteOf(ChildId child) {
        return jdbc.sql("""
                        SELECT DISTINCT arrival_id FROM disclosure
                        WHERE child_id = :child AND (state = 'WITHHELD' OR left_out <> '')
                        """)
                .param("child", child.value().toString())
                .query((row, number) -> new ArrivalId(row.getString("arrival_id")))
                .list();
    }

    /** A recipient's queued disclosures after a place, in order. */
    public List<DisclosureRow> queuedFor(AgencyId recipient, long after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM disclosure
                        WHERE recipient = :recipient AND state = 'QUEUED' AND place > :after
                        ORDER BY place LIMIT :limit
                        """)
                .param("recipient", recipient.value())
                .param("after", after)
                .param("limit", limit)
                .query(DisclosureJournal::row)
                .list();
    }

    /** Those of the disclosures that have ended: nothing will be delivered of them. */
    public Set<String> ended(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                                SELECT id FROM disclosure
                                WHERE id IN (:ids) AND state IN ('DELIVERED', 'WITHDRAWN', 'SUPERSEDED')
                                """)
                        .param("ids", ids)
                        .query(String.class)
                        .set();
    }

    /** In which states the disclosures are. */
    Map<DisclosureId, DisclosureState> states(Collection<String> ids) {
        Map<DisclosureId, DisclosureState> states = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, state FROM disclosure WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        states.put(
                                new DisclosureId(row.getString("id")),
                                DisclosureState.valueOf(row.getString("state")));
                    });
        }
        return states;
    }

    /** Those of the disclosures that are queued. */
    public List<DisclosureRow> queued(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM disclosure WHERE id IN (:ids) AND state = 'QUEUED'")
                        .param("ids", ids)
                        .query(DisclosureJournal::row)
                        .list();
    }

    /** The disclosures that changed last, the latest first. */
    List<DisclosureRow> latest(int limit) {
        return jdbc.sql("SELECT * FROM disclosure ORDER BY changed_at DESC, id LIMIT :limit")
                .param("limit", limit)
                .query(DisclosureJournal::row)
                .list();
    }

    /** The parked disclosures, the longest parked first. */
    List<DisclosureRow> parked(int limit) {
        return jdbc.sql("SELECT * FROM disclosure WHERE state = 'PARKED' ORDER BY changed_at, id LIMIT :limit")
                .param("limit", limit)
                .query(DisclosureJournal::row)
                .list();
    }

    /**
     * True when the recipient has a later version of the same document, or a later edition of the same share, or has
     * one waiting that rests on everything this one rests on: what would stop that one would stop this one too, so the
     * recipient is not left without either.
     */
    public boolean overtaken(DisclosureRow row) {
        return jdbc.sql("""
                        SELECT * FROM disclosure
                        WHERE document_ref = :document AND recipient = :recipient
                          AND (version > :version OR (arrival_id = :arrival AND edition > :edition))
                          AND state IN ('QUEUED', 'DELIVERED')
                        """)
                .param("document", row.documentRef())
                .param("recipient", row.recipient().value())
                .param("version", row.version())
                .param("arrival", row.arrival().value())
                .param("edition", row.edition())
                .query(DisclosureJournal::row)
                .list()
                .stream()
                .anyMatch(later -> later.state() == DisclosureState.DELIVERED
                        || later.bases().containsAll(row.bases()));
    }

    static DisclosureRow row(ResultSet row, int number) throws SQLException {
        return new DisclosureRow(
                new DisclosureId(row.getString("id")),
                new ArrivalId(row.getString("arrival_id")),
                new ChildId(UUID.fromString(row.getString("child_id"))),
                row.getString("kind"),
                row.getString("document_ref"),
                row.getInt("version"),
                row.getInt("edition"),
                new AgencyId(row.getString("sender")),
                new AgencyId(row.getString("recipient")),
                Purpose.valueOf(row.getString("purpose")),
                bases(row.getString("bases")),
                LeftOut.read(row.getString("left_out")),
                DisclosureState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("state_version"),
                row.getInt("attempts"),
                row.getLong("place"),
                bases(row.getString("shown")),
                instant(row.getString("created_at")),
                instant(row.getString("changed_at")));
    }

    private static SortedSet<String> bases(String column) {
        return column.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(List.of(column.split("\n"))));
    }
}
