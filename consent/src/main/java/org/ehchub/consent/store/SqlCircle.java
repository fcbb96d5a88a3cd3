package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.optional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The circle of agencies in the database. */
final class SqlCircle implements Circle {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlCircle(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void add(ChildId child, Involvement involvement, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            String id = UUID.randomUUID().toString();
            insert(id, child, involvement, recordedBy, now);
            events.append(
                    LedgerEventKind.CHILD_INVOLVEMENT_ADDED,
                    now,
                    child,
                    Optional.of(involvement.agency()),
                    id,
                    Map.of(
                            "role", involvement.role().name(),
                            "from", involvement.from().toString(),
                            "until", involvement.until().map(LocalDate::toString).orElse(""),
                            "recorded-by", recordedBy));
            events.publish(new BasisRecorded(child));
        });
    }

    private void insert(String id, ChildId child, Involvement involvement, String recordedBy, Instant now) {
        jdbc.sql("""
                        INSERT INTO involvement
                            (id, child_id, agency_id, role, from_date, until_date, recorded_by, recorded_at)
                        VALUES (:id, :child, :agency, :role, :from, :until, :by, :at)
                        """)
                .param("id", id)
                .param("child", child.toString())
                .param("agency", involvement.agency().value())
                .param("role", involvement.role().name())
                .param("from", involvement.from().toString())
                .param("until", involvement.until().map(LocalDate::toString).orElse(null))
                .param("by", recordedBy)
                .param("at", SqlTypes.text(now))
                .update();
    }

    @Override
    public void end(ChildId child, AgencyId agency, InvolvementRole role, LocalDate lastDay, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            for (String id : toEnd(child, agency, role, lastDay)) {
                jdbc.sql("""
                                INSERT INTO involvement_end (involvement_id, last_day, recorded_by, recorded_at)
                                VALUES (:id, :lastDay, :by, :at)
                                """)
                        .param("id", id)
                        .param("lastDay", lastDay.toString())
                        .param("by", recordedBy)
                        .param("at", SqlTypes.text(now))
                        .update();
                events.append(
                        LedgerEventKind.CHILD_INVOLVEMENT_ENDED,
                        now,
                        child,
                        Optional.of(agency),
                        id,
                        Map.of("role", role.name(), "last-day", lastDay.toString(), "recorded-by", recordedBy));
            }
            events.publish(new GroundsNarrowed(child));
        });
    }

    private List<String> toEnd(ChildId child, AgencyId agency, InvolvementRole role, LocalDate lastDay) {
        List<String> started = parts(child, agency, role, "from_date <= :lastDay", lastDay);
        List<String> ending =
                started.isEmpty() ? parts(child, agency, role, "from_date > :lastDay", lastDay) : started;
        if (ending.isEmpty()) {
            throw new NoSuchElementException("The agency has no such part in the child's life");
        }
        return ending;
    }

    private List<String> parts(
            ChildId child, AgencyId agency, InvolvementRole role, String which, LocalDate lastDay) {
        return jdbc.sql("SELECT id FROM involvement WHERE child_id IN " + SameChild.IDS
                        + " AND agency_id = :agency AND role = :role AND " + which)
                .param("child", child.toString())
                .param("agency", agency.value())
                .param("role", role.name())
                .param("lastDay", lastDay.toString())
                .query(String.class)
                .list();
    }

    @Override
    public List<Involvement> of(ChildId child) {
        return jdbc.sql("""
                        SELECT i.*, (SELECT MIN(e.last_day) FROM involvement_end e WHERE e.involvement_id = i.id) AS ended_on
                        FROM involvement i WHERE i.child_id IN %s
                        ORDER BY i.from_date, i.agency_id, i.role
                        """.formatted(SameChild.IDS))
                .param("child", child.toString())
                .query((row, number) -> involvement(row, "role"))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * @param part the column that holds its role
     * @return empty for one that was ended before it started
     */
    static Optional<Involvement> involvement(ResultSet row, String part) throws SQLException {
        Optional<LocalDate> ended = optional(row, "ended_on", LocalDate::parse);
        var recorded = new Involvement(
                new AgencyId(row.getString("agency_id")),
                InvolvementRole.valueOf(row.getString(part)),
                date(row, "from_date"),
                optional(row, "until_date", LocalDate::parse));
        return ended.map(recorded::endedOn).orElse(Optional.of(recorded));
    }
}
