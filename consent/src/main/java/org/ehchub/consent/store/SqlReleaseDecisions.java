package org.ehchub.consent.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.DecisionEnd;
import org.ehchub.consent.statutory.DecisionReview;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReviewAnswer;
import org.springframework.transaction.support.TransactionTemplate;

/** The officers' decisions in the database. The ledger has all of one but what officers wrote: reason and evidence. */
final class SqlReleaseDecisions implements ReleaseDecisions {

    private final DecisionRows rows;
    private final SealedNotes notes;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlReleaseDecisions(
            DecisionRows rows, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        this.rows = rows;
        this.notes = notes;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public boolean record(ChildId child, ReleaseDecision decision, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = events.now();
            if (!rows.insert(child, decision, now)) {
                return false;
            }
            notes.insert(reasonSubject(decision.id()), reason);
            append(
                    LedgerEventKind.OVERRIDE_RECORDED,
                    now,
                    child,
                    decision.id(),
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
            return rows.insert(decision, review)
                    ? recorded(found.get(), review, note)
                    : new ReviewAnswer.AlreadyReviewed(find(decision).orElseThrow().review().orElseThrow());
        });
    }

    private ReviewAnswer recorded(RecordedDecision about, DecisionReview review, String note) {
        ReleaseDecisionId id = about.decision().id();
        notes.insert(noteSubject(id), note);
        append(
                LedgerEventKind.OVERRIDE_REVIEWED,
                review.at(),
                about.child(),
                id,
                Map.of("upheld", Boolean.toString(review.upheld()), "reviewed-by", review.reviewer()));
        if (!review.upheld()) {
            events.publish(new GroundsNarrowed(about.child()));
        }
        return new ReviewAnswer.Recorded(review);
    }

    @Override
    public boolean end(ReleaseDecisionId decision, String reason, String officer) {
        return transaction.execute(status -> {
            RecordedDecision about = find(decision).orElseThrow(SqlReleaseDecisions::unknown);
            var end = new DecisionEnd(officer, events.now());
            if (!rows.insert(decision, end)) {
                return false;
            }
            notes.insert(endSubject(decision), reason);
            append(
                    LedgerEventKind.OVERRIDE_ENDED,
                    end.at(),
                    about.child(),
                    decision,
                    Map.of("ended-by", officer));
            events.publish(new GroundsNarrowed(about.child()));
            return true;
        });
    }

    private void append(
            LedgerEventKind kind, Instant at, ChildId child, ReleaseDecisionId decision, Map<String, String> facts) {
        events.append(kind, at, child, Optional.empty(), decision.toString(), facts);
    }

    @Override
    public List<RecordedDecision> about(ChildId child) {
        return rows.about(child);
    }

    @Override
    public List<RecordedDecision> awaitingReview() {
        return rows.awaitingReview();
    }

    @Override
    public Optional<RecordedDecision> find(ReleaseDecisionId decision) {
        return rows.find(decision);
    }

    @Override
    public String reasonOf(ReleaseDecisionId decision) {
        return notes.open(reasonSubject(decision)).orElseThrow(SqlReleaseDecisions::unknown);
    }

    @Override
    public Optional<String> noteOn(ReleaseDecisionId decision) {
        return notes.open(noteSubject(decision));
    }

    @Override
    public Optional<String> whyEnded(ReleaseDecisionId decision) {
        return notes.open(endSubject(decision));
    }

    private static NoSuchElementException unknown() {
        return new NoSuchElementException("There is no such decision");
    }

    private static String reasonSubject(ReleaseDecisionId decision) {
        return "decision/" + decision;
    }

    private static String noteSubject(ReleaseDecisionId decision) {
        return "decision-review/" + decision;
    }

    private static String endSubject(ReleaseDecisionId decision) {
        return "decision-end/" + decision;
    }
}
