package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which parents were told, in the database. */
final class SqlParentsTold implements ParentsTold {

    /** That record {@code t} has not been taken back since. */
    private static final String STANDS = """
            NOT EXISTS (
                SELECT 1 FROM parent_told_taken_back b
                WHERE b.child_id = t.child_id AND b.agency_id = t.agency_id AND b.told_on = t.told_on
                  AND b.recorded_at >= t.recorded_at)
            """;

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlParentsTold(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void record(ChildId child, ParentTold told, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            jdbc.sql("""
                            INSERT INTO parent_told (child_id, agency_id, told_on, recorded_by, recorded_at)
                            VALUES (:child, :agency, :on, :by, :at)
                            """)
                    .param("child", child.toString())
                    .param("agency", told.by().value())
                    .param("on", told.on().toString())
                    .param("by", recordedBy)
                    .param("at", SqlTypes.text(now))
                    .update();
            events.append(
                    LedgerEventKind.PARENT_TOLD,
                    now,
                    child,
                    Optional.of(told.by()),
                    told.by().value(),
                    Map.of("told-on", told.on().toString(), "recorded-by", recordedBy));
            events.publish(new BasisRecorded(child));
        });
    }

    @Override
    public void takeBack(ChildId child, ParentTold told, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            List<Standing> ending = standing(child, told);
            if (ending.isEmpty()) {
                return;
            }
            // By a clock that is behind it would be before what it ends.
            String at = Stream.concat(
                            ending.stream().map(Standing::lastRecordedAt), Stream.of(SqlTypes.text(events.now())))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            ending.forEach(standing -> insertTakenBack(standing.child(), told, recordedBy, at));
            events.append(
                    LedgerEventKind.PARENT_TOLD_TAKEN_BACK,
                    SqlTypes.instant(at),
                    child,
                    Optional.of(told.by()),
                    told.by().value(),
                    Map.of("told-on", told.on().toString(), "recorded-by", recordedBy));
            events.publish(new GroundsNarrowed(child));
        });
    }

    /** The record of the child that this stands with, and when it was last recorded. */
    private record Standing(String child, String lastRecordedAt) {}

    private List<Standing> standing(ChildId child, ParentTold told) {
        return jdbc.sql("SELECT child_id, MAX(recorded_at) AS last_at FROM parent_told t WHERE child_id IN "
                        + SameChild.IDS + " AND agency_id = :agency AND told_on = :on AND " + STANDS
                        + " GROUP BY child_id")
                .param("child", child.toString())
                .param("agency", told.by().value())
                .param("on", told.on().toString())
                .query((row, number) -> new Standing(row.getString("child_id"), row.getString("last_at")))
                .list();
    }

    private void insertTakenBack(String record, ParentTold told, String recordedBy, String at) {
        jdbc.sql("""
                        INSERT INTO parent_told_taken_back (id, child_id, agency_id, told_on, recorded_by, recorded_at)
                        VALUES (:id, :child, :agency, :on, :by, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("child", record)
                .param("agency", told.by().value())
                .param("on", told.on().toString())
                .param("by", recordedBy)
                .param("at", at)
                .update();
    }

    @Override
    public List<ParentTold> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    static LookUp<List<ParentTold>> lookUp(Records records) {
        return LookUp.ofRows(
                "SELECT agency_id, told_on FROM parent_told t WHERE child_id IN " + records.ids() + " AND " + STANDS
                        + " ORDER BY told_on, agency_id",
                records.parameters(),
                (row, number) -> new ParentTold(new AgencyId(row.getString("agency_id")), date(row, "told_on")));
    }
}
