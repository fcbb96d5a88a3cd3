package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.DecisionEnd;
import org.ehchub.consent.statutory.DecisionReview;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code release_decision}, each with what another officer found of it and whether it was ended. */
final class DecisionRows {

    private static final String SELECT = """
            SELECT d.*, r.upheld, r.reviewed_by, r.reviewed_at, e.ended_by, e.ended_at
            FROM release_decision d
                LEFT JOIN release_decision_review r ON r.decision_id = d.id
                LEFT JOIN release_decision_end e ON e.decision_id = d.id
            """;

    private final JdbcClient jdbc;
    private final Duration reviewWithin;

    DecisionRows(JdbcClient jdbc, Duration reviewWithin) {
        this.jdbc = jdbc;
        this.reviewWithin = reviewWithin;
    }

    /** @return false when it is there already */
    boolean insert(ChildId child, ReleaseDecision decision, Instant now) {
        return jdbc.sql("""
                        INSERT INTO release_decision
                            (id, child_id, ground, officer, evidence, recipients, categories, sensitivities,
                             identified, from_date, until_date, recorded_at)
                        SELECT :id, :child, :ground, :officer, :evidence, :recipients, :categories, :sensitivities,
                               :identified, :from, :until, :at
                        WHERE NOT EXISTS (SELECT 1 FROM release_decision WHERE id = :id)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", decision.id().toString())
                        .param("child", child.toString())
                        .param("ground", decision.ground().name())
                        .param("officer", decision.officer())
                        .param("evidence", decision.evidence())
                        .param("recipients", ScopeText.ofAgencies(decision.recipients()))
                        .param("categories", ScopeText.ofCategories(decision.categories()))
                        .param("sensitivities", ScopeText.ofSensitivities(decision.sensitivities()))
                        .param("identified", decision.identified() ? 1 : 0)
                        .param("from", decision.from().toString())
                        .param("until", decision.until().toString())
                        .param("at", SqlTypes.text(now))
                        .update()
                == 1;
    }

    /** @return false when there is a review already */
    boolean insert(ReleaseDecisionId decision, DecisionReview review) {
        return jdbc.sql("""
                        INSERT INTO release_decision_review (decision_id, upheld, reviewed_by, reviewed_at)
                        VALUES (:id, :upheld, :by, :at)
                        ON CONFLICT (decision_id) DO NOTHING
                        """)
                        .param("id", decision.toString())
                        .param("upheld", review.upheld() ? 1 : 0)
                        .param("by", review.reviewer())
                        .param("at", SqlTypes.text(review.at()))
                        .update()
                == 1;
    }

    /** @return false when it was ended already */
    boolean insert(ReleaseDecisionId decision, DecisionEnd end) {
        return jdbc.sql("""
                        INSERT INTO release_decision_end (decision_id, ended_by, ended_at) VALUES (:id, :by, :at)
                        ON CONFLICT (decision_id) DO NOTHING
                        """)
                        .param("id", decision.toString())
                        .param("by", end.officer())
                        .param("at", SqlTypes.text(end.at()))
                        .update()
                == 1;
    }

    LookUp<List<RecordedDecision>> lookUp(Records records) {
        return LookUp.ofRows(
                SELECT + "WHERE d.child_id IN " + records.ids() + " ORDER BY d.from_date DESC, d.id",
                records.parameters(),
                (row, number) -> recorded(row));
    }

    List<RecordedDecision> about(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    List<RecordedDecision> awaitingReview() {
        return jdbc.sql(SELECT + "WHERE r.decision_id IS NULL ORDER BY d.recorded_at, d.id")
                .query((row, number) -> recorded(row))
                .list();
    }

    Optional<RecordedDecision> find(ReleaseDecisionId decision) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .param("id", decision.toString())
                .query((row, number) -> recorded(row))
                .optional();
    }

    private RecordedDecision recorded(ResultSet row) throws SQLException {
        Instant at = SqlTypes.instant(row.getString("recorded_at"));
        return new RecordedDecision(
                new ChildId(uuid(row, "child_id")), decision(row), at, at.plus(reviewWithin), review(row), end(row));
    }

    private static Optional<DecisionReview> review(ResultSet row) throws SQLException {
        String reviewer = row.getString("reviewed_by");
        return reviewer == null
                ? Optional.empty()
                : Optional.of(new DecisionReview(
                        flag(row, "upheld"), reviewer, SqlTypes.instant(row.getString("reviewed_at"))));
    }

    private static Optional<DecisionEnd> end(ResultSet row) throws SQLException {
        String officer = row.getString("ended_by");
        return officer == null
                ? Optional.empty()
                : Optional.of(new DecisionEnd(officer, SqlTypes.instant(row.getString("ended_at"))));
    }

    private static ReleaseDecision decision(ResultSet row) throws SQLException {
        return new ReleaseDecision(
                new ReleaseDecisionId(uuid(row, "id")),
                Ground.valueOf(row.getString("ground")),
                row.getString("officer"),
                row.getString("evidence"),
                ScopeText.agencies(row.getString("recipients")),
                ScopeText.categories(row.getString("categories")),
                ScopeText.sensitivities(row.getString("sensitivities")),
                flag(row, "identified"),
                date(row, "from_date"),
                date(row, "until_date"));
    }
}
