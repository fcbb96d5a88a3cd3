package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The officers' decisions in the database. The ledger has everything of one but the officer's words. */
final class SqlReleaseDecisions implements ReleaseDecisions {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlReleaseDecisions(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void record(ChildId child, ReleaseDecision decision) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            insert(child, decision, now);
            events.append(
                    LedgerEventKind.OVERRIDE_RECORDED,
                    now,
                    child,
                    Optional.empty(),
                    decision.id().toString(),
                    Map.of(
                            "ground", decision.ground().name(),
                            "officer", decision.officer(),
                            "recipients", ScopeText.ofAgencies(decision.recipients()),
                            "categories", ScopeText.ofCategories(decision.categories()),
                            "sensitivities", ScopeText.ofSensitivities(decision.sensitivities()),
                            "from", decision.from().toString(),
                            "until", decision.until().toString()));
            events.publish(new BasisRecorded(child));
        });
    }

    private void insert(ChildId child, ReleaseDecision decision, Instant now) {
        jdbc.sql("""
                        INSERT INTO release_decision
                            (id, child_id, ground, officer, reason, evidence, recipients, categories, sensitivities,
                             identified, from_date, until_date, recorded_at)
                        VALUES
                            (:id, :child, :ground, :officer, :reason, :evidence, :recipients, :categories, :sensitivities,
                             :identified, :from, :until, :at)
                        """)
                .param("id", decision.id().toString())
                .param("child", child.toString())
                .param("ground", decision.ground().name())
                .param("officer", decision.officer())
                .param("reason", decision.reason())
                .param("evidence", decision.evidence())
                .param("recipients", ScopeText.ofAgencies(decision.recipients()))
                .param("categories", ScopeText.ofCategories(decision.categories()))
                .param("sensitivities", ScopeText.ofSensitivities(decision.sensitivities()))
                .param("identified", decision.identified() ? 1 : 0)
                .param("from", decision.from().toString())
                .param("until", decision.until().toString())
                .param("at", SqlTypes.text(now))
                .update();
    }

    @Override
    public List<ReleaseDecision> about(ChildId child) {
        return jdbc.sql("SELECT * FROM release_decision WHERE child_id = :child ORDER BY from_date DESC, id")
                .param("child", child.toString())
                .query((row, number) -> decision(row))
                .list();
    }

    private static ReleaseDecision decision(ResultSet row) throws SQLException {
        return new ReleaseDecision(
                new ReleaseDecisionId(uuid(row, "id")),
                Ground.valueOf(row.getString("ground")),
                row.getString("officer"),
                row.getString("reason"),
                row.getString("evidence"),
                ScopeText.agencies(row.getString("recipients")),
                ScopeText.categories(row.getString("categories")),
                ScopeText.sensitivities(row.getString("sensitivities")),
                flag(row, "identified"),
                date(row, "from_date"),
                date(row, "until_date"));
    }
}
