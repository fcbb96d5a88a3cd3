package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The objections in the database. */
final class SqlObjections implements Objections {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlObjections(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void state(ChildId child, Objection objection, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            if (!counts(child, objection)) {
                insert(child, objection, recordedBy);
            }
        });
    }

    /** Whether one that stands already counts on that day; one of a later day does not speak for the days before. */
    private boolean counts(ChildId child, Objection objection) {
        return of(child).stream()
                .anyMatch(stated -> stated.agency().equals(objection.agency())
                        && !stated.statedOn().isAfter(objection.statedOn()));
    }

    private void insert(ChildId child, Objection objection, String recordedBy) {
        Instant now = events.now();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO objection (id, child_id, agency_id, stated_on, recorded_by, recorded_at)
                        VALUES (:id, :child, :agency, :statedOn, :by, :at)
                        """)
                .param("id", id)
                .param("child", child.toString())
                .param("agency", objection.agency().value())
                .param("statedOn", objection.statedOn().toString())
                .param("by", recordedBy)
                .param("at", SqlTypes.text(now))
                .update();
        events.append(
                LedgerEventKind.OBJECTION_STATED,
                now,
                child,
                Optional.of(objection.agency()),
                id,
                Map.of("stated-on", objection.statedOn().toString(), "recorded-by", recordedBy));
        events.publish(new GroundsNarrowed(child));
    }

    @Override
    public void lift(ChildId child, AgencyId agency, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            for (String id : standing(child, agency)) {
                jdbc.sql("INSERT INTO objection_lift (objection_id, recorded_by, recorded_at) VALUES (:id, :by, :at)")
                        .param("id", id)
                        .param("by", recordedBy)
                        .param("at", SqlTypes.text(now))
                        .update();
                events.append(
                        LedgerEventKind.OBJECTION_LIFTED,
                        now,
                        child,
                        Optional.of(agency),
                        id,
                        Map.of("recorded-by", recordedBy));
                events.publish(new BasisRecorded(child));
            }
        });
    }

    private List<String> standing(ChildId child, AgencyId agency) {
        return jdbc.sql("""
                        SELECT id FROM objection o
                        WHERE child_id IN %s AND agency_id = :agency
                          AND NOT EXISTS (SELECT 1 FROM objection_lift l WHERE l.objection_id = o.id)
                        """.formatted(SameChild.IDS))
                .param("child", child.toString())
                .param("agency", agency.value())
                .query(String.class)
                .list();
    }

    @Override
    public List<Objection> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    static LookUp<List<Objection>> lookUp(Records records) {
        return LookUp.ofRows(
                """
                SELECT agency_id, stated_on FROM objection o
                WHERE child_id IN %s
                  AND NOT EXISTS (SELECT 1 FROM objection_lift l WHERE l.objection_id = o.id)
                ORDER BY stated_on, agency_id
                """.formatted(records.ids()),
                records.parameters(),
                (row, number) -> new Objection(new AgencyId(row.getString("agency_id")), date(row, "stated_on")));
    }
}
