package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.DecisionReview;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReviewAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The officers' decisions in the database. The ledger has all of one but what officers wrote: reason and evidence. */
final class SqlReleaseDecisions implements ReleaseDecisions {

    private static final String SELECT = """
            SELECT d.*, r.upheld, r.reviewed_by, r.reviewed_at
            FROM release_decision d LEFT JOIN release_decision_review r ON r.decision_id = d.id
            """;

    private final JdbcClient jdbc;
    private final SealedNotes notes;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;
    private final Duration reviewWithin;

    SqlReleaseDecisions(
            JdbcClient jdbc,
            SealedNotes notes,
            RegistryEvents events,
            TransactionTemplate transaction,
            Duration reviewWithin) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.events = events;
        this.transaction = transaction;
        this.reviewWithin = reviewWithin;
    }

    @Override
    public boolean record(ChildId child, ReleaseDecision decision, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = events.now();
            if (!insert(child, decision, now)) {
                return false;
            }
            notes.insert(reasonSubject(decision.id()), reason);
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
                            "identified", Boolean.toString(decision.identified()),
                            "from", decision.from().toString(),
                            "until", decision.until().toString()));
            events.publish(new BasisRecorded(child));
            return true;
        }));
    }

    private boolean insert(ChildId child, ReleaseDecision decision, Instant now) {
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
                .update() == 1;
    }

    @Override
    public ReviewAnswer review(ReleaseDecisionId decision, boolean upheld, String note, String reviewer) {
        return transaction.execute(status -> {
            Optional<RecordedDecision> found = find(decision);
            if (found.isEmpty()) {
                return new ReviewAnswer.UnknownDecision();
            }
            if (found.get().decision().officer().equals(reviewer)) {
                return new ReviewAnswer.OwnDecision();
            }
            var review = new DecisionReview(upheld, reviewer, events.now());
            return insert(decision, review)
                    ? recorded(found.get(), review, note)
                    : new ReviewAnswer.AlreadyReviewed(find(decision).orElseThrow().review().orElseThrow());
        });
    }

    /** @return false when there is a review already */
    private boolean insert(ReleaseDecisionId decision, DecisionReview review) {
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

    private ReviewAnswer recorded(RecordedDecision about, DecisionReview review, String note) {
        ReleaseDecisionId id = about.decision().id();
        notes.insert(noteSubject(id), note);
        events.append(
                LedgerEventKind.OVERRIDE_REVIEWED,
                review.at(),
                about.child(),
                Optional.empty(),
                id.toString(),
                Map.of("upheld", Boolean.toString(review.upheld()), "reviewed-by", review.reviewer()));
        if (!review.upheld()) {
            events.publish(new GroundsNarrowed(about.child()));
        }
        return new ReviewAnswer.Recorded(review);
    }

    @Override
    public List<RecordedDecision> about(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    LookUp<List<RecordedDecision>> lookUp(Records records) {
        return LookUp.ofRows(
                SELECT + "WHERE d.child_id IN " + records.ids() + " ORDER BY d.from_date DESC, d.id",
                records.parameters(),
                (row, number) -> recorded(row));
    }

    @Override
    public List<RecordedDecision> awaitingReview() {
        return jdbc.sql(SELECT + "WHERE r.decision_id IS NULL ORDER BY d.recorded_at, d.id")
                .query((row, number) -> recorded(row))
                .list();
    }

    @Override
    public Optional<RecordedDecision> find(ReleaseDecisionId decision) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .param("id", decision.toString())
                .query((row, number) -> recorded(row))
                .optional();
    }

    @Override
    public String reasonOf(ReleaseDecisionId decision) {
        return notes.open(reasonSubject(decision))
                .orElseThrow(() -> new NoSuchElementException("There is no such decision"));
    }

    @Override
    public Optional<String> noteOn(ReleaseDecisionId decision) {
        return notes.open(noteSubject(decision));
    }

    private static String reasonSubject(ReleaseDecisionId decision) {
        return "decision/" + decision;
    }

    private static String noteSubject(ReleaseDecisionId decision) {
        return "decision-review/" + decision;
    }

    private RecordedDecision recorded(ResultSet row) throws SQLException {
        Instant at = SqlTypes.instant(row.getString("recorded_at"));
        return new RecordedDecision(
                new ChildId(uuid(row, "child_id")), decision(row), at, at.plus(reviewWithin), review(row));
    }

    private static Optional<DecisionReview> review(ResultSet row) throws SQLException {
        String reviewer = row.getString("reviewed_by");
        return reviewer == null
                ? Optional.empty()
                : Optional.of(new DecisionReview(
                        flag(row, "upheld"), reviewer, SqlTypes.instant(row.getString("reviewed_at"))));
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
