package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ehchub.consent.AgreementEnded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.RuleDatesConfirmed;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database and a broker of their own: the school's share of a final plan is queued, then less may be disclosed. */
class RecallTest extends QueuedFlowTest {

    private RecallWishes wishes;
    private Recall recall;

    @BeforeEach
    void open() {
        var turns = new ChildTurns(flow.database().jdbc());
        wishes = new RecallWishes(flow.database().jdbc(), turns, flow.clock());
        recall = new Recall(
                wishes,
                new ShelvedShares(flow.journal(), flow.keys(), flow.sealer(), shelf),
                flow.journal(),
                flow.lifecycle(),
                flow.gate(),
                turns,
                flow.database().transaction(),
                flow.clock());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
    }

    @Test
    void whatMayNotGoAnyMoreStopsAndItsKeyIsDestroyed() {
        // given
        queue.put(flow.distribute(1));
        flow.nobodyIsInvolved();
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));

        // when
        recall.decideAgain();

        // then
        assertThat(state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(flow.keys().has(flow.row(1).id().value())).isFalse();
        assertThat(wishes.due()).isEmpty();
    }

    @Test
    void whatMayStillGoGoesOnAndTheLedgerIsNotToldAgain() {
        // given
        queue.put(flow.distribute(1));
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));

        // when
        recall.decideAgain();

        // then
        assertThat(state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_PERMITTED))
                .hasSize(1);
        assertThat(wishes.due()).isEmpty();
    }

    @Test
    void whatIsParkedStopsToo() {
        // given
        var share = flow.share(1);
        flow.database()
                .transaction()
                .executeWithoutResult(status -> flow.lifecycle().take(Transition.PARK, flow.row(1), "RECIPIENT_REFUSED"));
        queue.park(share);
        flow.nobodyIsInvolved();
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));

        // when
        recall.decideAgain();

        // then
        assertThat(state()).isEqualTo(DisclosureState.WITHDRAWN);
    }

    @Test
    void whatIsNotInItsQueueYetIsLookedForAgain() {
        // given a share that the broker has not committed yet
        Distribution uncommitted = flow.distribute(1);
        flow.nobodyIsInvolved();
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));
        recall.decideAgain();
        assertThat(state()).isEqualTo(DisclosureState.QUEUED);

        // when
        queue.put(uncommitted);
        flow.clock().advance(Duration.ofSeconds(1));
        recall.decideAgain();

        // then
        assertThat(state()).isEqualTo(DisclosureState.WITHDRAWN);
    }

    @Test
    void whatNeverComesIsLeftToTheSecondGate() {
        // given
        flow.distribute(1);
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));

        // when
        flow.clock().advance(Duration.ofMinutes(2));
        recall.decideAgain();
        flow.clock().advance(Duration.ofMinutes(2));

        // then
        assertThat(wishes.due()).isEmpty();
    }

    @Test
    void theEndOfAnAgreementConcernsWhatIsOnItsWayBetweenTheTwo() {
        // given
        queue.put(flow.distribute(1));

        // when
        wishes.wish(new AgreementEnded(Plans.COUNCIL, new AgencyId("elsewhere")));
        assertThat(wishes.due()).isEmpty();
        wishes.wish(new AgreementEnded(FlowOnDatabase.SCHOOL, Plans.COUNCIL));

        // then
        assertThat(wishes.due()).extracting(RecallWishes.Wish::child).containsExactly(FlowOnDatabase.CHILD);
    }

    @Test
    void aRuleConcernsEverythingOnItsWay() {
        // given
        queue.put(flow.distribute(1));

        // when
        wishes.wish(new RuleDatesConfirmed("final-plan"));

        // then
        assertThat(wishes.due()).extracting(RecallWishes.Wish::child).containsExactly(FlowOnDatabase.CHILD);
    }

    @Test
    void whatIsReadIsLeftInItsQueue() {
        // given
        queue.put(flow.distribute(1));
        wishes.wish(new GroundsNarrowed(FlowOnDatabase.CHILD));

        // when
        recall.decideAgain();

        // then
        assertThat(shelf.subjects(Queues.of(FlowOnDatabase.SCHOOL)))
                .containsExactly(flow.row(1).id().value());
    }

    private DisclosureState state() {
        return flow.row(1).state();
    }
}
