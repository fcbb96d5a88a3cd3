package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.SOCIAL_CARE;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.DecisionEnd;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReviewAnswer;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseDecisionsTest extends OnEveryDatabase {

    private static final String REASON = "Robin told a teacher.";

    private ChildId child;
    private ReleaseDecision decision;

    @BeforeEach
    void record() {
        child = registry.child();
        decision = decision();
        decisions().record(child, decision, REASON);
    }

    private static ReleaseDecision decision() {
        return new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.SAFEGUARDING,
                "officer-1",
                "NOTE-9",
                Set.of(SOCIAL_CARE.id(), TRUST.id()),
                Categories.of(PlanSection.D),
                Set.of(Sensitivity.FAMILY_MEMBER),
                true,
                TODAY,
                TODAY.plusDays(7));
    }

    private static ReleaseDecisions decisions() {
        return registry.get(ReleaseDecisions.class);
    }

    @Test
    void aDecisionIsReadAsItWasMadeAndToldOfAsABasis() {
        assertThat(decisions().about(child)).extracting(RecordedDecision::decision).containsExactly(decision);
        assertThat(decisions().reasonOf(decision.id())).isEqualTo(REASON);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void theOfficersWordsAreReadNowhereInTheDatabase() {
        var events = registry.get(Ledger.class).about(decision.id().toString());
        var note = registry.jdbc()
                .sql("SELECT envelope FROM sealed_note WHERE subject = 'decision/" + decision.id() + "'")
                .query(byte[].class)
                .single();

        assertThat(events).extracting(LedgerEvent::kind).containsExactly(LedgerEventKind.OVERRIDE_RECORDED);
        assertThat(events.getFirst().facts()).doesNotContainValue(REASON);
        assertThat(new String(note, StandardCharsets.ISO_8859_1)).doesNotContain("Robin");
    }

    @Test
    void aDecisionIsRecordedOnce() {
        assertThat(decisions().record(child, decision, "Another reason.")).isFalse();

        assertThat(decisions().about(child)).hasSize(1);
        assertThat(decisions().reasonOf(decision.id())).isEqualTo(REASON);
        assertThat(registry.get(Ledger.class).about(decision.id().toString())).hasSize(1);
    }

    @Test
    void aDecisionWithoutAReasonIsNotRecorded() {
        ReleaseDecision another = decision();

        assertThatThrownBy(() -> decisions().record(child, another, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(decisions().find(another.id())).isEmpty();
    }

    @Test
    void itWaitsForReviewAndIsOverdueAfterItsTime() {
        RecordedDecision waiting = decisions().awaitingReview().stream()
                .filter(recorded -> recorded.decision().equals(decision))
                .findFirst()
                .orElseThrow();

        assertThat(waiting.reviewDue()).isEqualTo(waiting.recordedAt().plus(Duration.ofDays(3)));
        assertThat(waiting.isOverdue(waiting.reviewDue())).isFalse();
        assertThat(waiting.isOverdue(waiting.reviewDue().plusMillis(1))).isTrue();
    }

    @Test
    void nobodyReviewsTheirOwn() {
        assertThat(decisions().review(decision.id(), true, "I was right.", "officer-1"))
                .isInstanceOf(ReviewAnswer.OwnDecision.class);
        assertThat(decisions().awaitingReview())
                .extracting(RecordedDecision::decision)
                .contains(decision);
    }

    @Test
    void theFirstReviewCounts() {
        decisions().review(decision.id(), true, "Rightly so.", "officer-2");

        assertThat(decisions().review(decision.id(), false, "Wrong.", "officer-3"))
                .isInstanceOf(ReviewAnswer.AlreadyReviewed.class);
        assertThat(decisions().noteOn(decision.id())).contains("Rightly so.");
        assertThat(registry.get(Ledger.class).about(decision.id().toString()))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.OVERRIDE_RECORDED, LedgerEventKind.OVERRIDE_REVIEWED);
    }

    @Test
    void whatIsNotUpheldPermitsNothingButStaysOnRecord() {
        decisions().review(decision.id(), false, "There was no need.", "officer-2");

        var heading = World.heading(EDUCATION, Set.of());
        assertThat(registry.get(CaseFiles.class).read(child, heading, Set.of(TRUST.id())).file().decisions())
                .isEmpty();
        assertThat(decisions().about(child)).extracting(RecordedDecision::decision).containsExactly(decision);
    }

    @Test
    void thereIsNoSuchDecision() {
        assertThat(decisions().review(ReleaseDecisionId.random(), true, "x", "officer-2"))
                .isInstanceOf(ReviewAnswer.UnknownDecision.class);
    }

    @Test
    void whatIsEndedPermitsNothingFromThatMomentOn() {
        decisions().review(decision.id(), true, "Rightly so.", "officer-2");

        boolean ended = decisions().end(decision.id(), "The young person asks for it no longer.", "officer-1");

        var heading = World.heading(EDUCATION, Set.of());
        assertThat(ended).isTrue();
        assertThat(registry.get(CaseFiles.class).read(child, heading, Set.of(TRUST.id())).file().decisions())
                .isEmpty();
        assertThat(decisions().find(decision.id()).orElseThrow().end())
                .contains(new DecisionEnd("officer-1", registry.clock().instant()));
        assertThat(decisions().whyEnded(decision.id())).contains("The young person asks for it no longer.");
        assertThat(registry.published()).contains(new GroundsNarrowed(child));
        assertThat(registry.get(Ledger.class).about(decision.id().toString()))
                .extracting(LedgerEvent::kind)
                .endsWith(LedgerEventKind.OVERRIDE_ENDED);
    }

    @Test
    void theFirstEndCountsAndItIsStillReviewed() {
        decisions().end(decision.id(), "It is over.", "officer-1");

        boolean again = decisions().end(decision.id(), "Once more.", "officer-2");

        assertThat(again).isFalse();
        assertThat(decisions().whyEnded(decision.id())).contains("It is over.");
        assertThat(decisions().awaitingReview())
                .extracting(RecordedDecision::decision)
                .contains(decision);
    }

    @Test
    void thereIsNoSuchDecisionToEnd() {
        assertThatThrownBy(() -> decisions().end(ReleaseDecisionId.random(), "x", "officer-1"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
