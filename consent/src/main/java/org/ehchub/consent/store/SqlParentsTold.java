package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which parents were told, in the database. */
final class SqlParentsTold implements ParentsTold {

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
    public List<ParentTold> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    static LookUp<List<ParentTold>> lookUp(Records records) {
        return LookUp.ofRows(
                "SELECT agency_id, told_on FROM parent_told WHERE child_id IN " + records.ids()
                        + " ORDER BY told_on, agency_id",
                records.parameters(),
                (row, number) -> new ParentTold(new AgencyId(row.getString("agency_id")), date(row, "told_on")));
    }
}
