package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database and a broker of their own. */
class ReconsiderationTest extends QueuedFlowTest {

    private Reconsideration reconsideration;
    private HeldArrivals held;

    @BeforeEach
    void open() {
        var jdbc = flow.database().jdbc();
        var transaction = flow.database().transaction();
        reconsideration = new Reconsideration(
                jdbc, new RecallWishes(jdbc, new ChildTurns(jdbc), flow.clock()), transaction, flow.clock());
        held = new HeldArrivals(
                jdbc, flow.arrivals(), flow.journal(), flow.keys(), flow.holding(), shelf, transaction, flow.clock());
    }

    @Test
    void whatIsWithheldIsDecidedAgainWhenADayBegins() {
        // given
        ArrivalId withheld = withhold();
        reconsideration.wishOncePerDay();
        held.sendBack();
        shelf.remove(Queues.ARRIVALS, withheld.value());

        // when
        flow.clock().advance(Duration.ofDays(1));
        reconsideration.wishOncePerDay();
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(withheld.value());
    }

    @Test
    void whatIsForNobodyIsDecidedAgainWhenADayBegins() {
        // given
        flow.nobodyIsInvolved();
        ArrivalId forNobody = flow.arrive(1);
        queue.put(flow.distribute(1));

        // when
        reconsideration.wishOncePerDay();
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(forNobody.value());
    }

    @Test
    void whatWentInPartIsDecidedAgainOnANewBasis() {
        // given
        ArrivalId inPart = goInPart();
        reconsideration.wish(new BasisRecorded(FlowOnDatabase.CHILD));

        // when
        held.sendBack();

        // then
        assertThat(again(inPart).kept()).isTrue();
    }

    @Test
    void whatWentInPartIsDecidedAgainWhenADayBegins() {
        // given
        ArrivalId inPart = goInPart();

        // when
        reconsideration.wishOncePerDay();
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(inPart.value());
    }

    @Test
    void whatWentInPartIsDecidedAgainWhenItsAgenciesAgree() {
        // given
        ArrivalId inPart = goInPart();
        reconsideration.wish(new AgreementRecorded(FlowOnDatabase.SCHOOL, Plans.COUNCIL));

        // when
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(inPart.value());
    }

    @Test
    void aFirstLookThatFailsIsTakenAgain() {
        // given
        ArrivalId withheld = withhold();
        var jdbc = flow.database().jdbc();
        var failing = new AtomicBoolean(true);
        var transaction = new TransactionTemplate(flow.database().transaction().getTransactionManager()) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (failing.getAndSet(false)) {
                    throw new CannotCreateTransactionException("The database is away");
                }
                return super.execute(action);
            }
        };
        var looking = new Reconsideration(
                jdbc, new RecallWishes(jdbc, new ChildTurns(jdbc), flow.clock()), transaction, flow.clock());
        assertThatThrownBy(looking::wishOncePerDay).isInstanceOf(CannotCreateTransactionException.class);

        // when
        looking.wishOncePerDay();
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(withheld.value());
    }

    @Test
    void nothingIsDecidedAgainWhileTheDayGoesOn() {
        // given
        withhold();
        reconsideration.wishOncePerDay();

        // when
        flow.clock().advance(Duration.ofHours(2));
        boolean first = reconsideration.wishOncePerDay();

        // then
        assertThat(first).isFalse();
    }

    @Test
    void whatIsHeldStaysHeldWhileItIsDecidedAgain() {
        // given
        ArrivalId withheld = withhold();
        reconsideration.wish(new BasisRecorded(FlowOnDatabase.CHILD));

        // when
        held.sendBack();
        queue.put(new Distribution(
                List.of(), Optional.of(new Distribution.Held(again(withheld), Duration.ofDays(1)))));

        // then
        assertThat(again(withheld).kept()).isTrue();
        assertThat(shelf.remove(Queues.HELD, withheld.value())).isTrue();
        assertThat(shelf.remove(Queues.HELD, withheld.value())).isFalse();
    }

    @Test
    void aWishWaitsForAMessageThatIsStillOnItsWay() {
        // given a message that the broker has not committed yet
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        Distribution uncommitted = flow.distribute(1);
        reconsideration.wish(new BasisRecorded(FlowOnDatabase.CHILD));
        held.sendBack();

        // when
        queue.put(uncommitted);
        flow.clock().advance(Duration.ofMinutes(1));
        held.sendBack();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(arrival.value());
    }

    @Test
    void aWishForAMessageThatIsLostEndsWithTheTimeForKeeping() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(1);
        flow.distribute(1);
        reconsideration.wish(new BasisRecorded(FlowOnDatabase.CHILD));

        // when
        flow.clock().advance(Duration.ofDays(91));
        held.sendBack();

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.EXPIRED);
    }

    /** A school that is consulted does not get the plan's section J. */
    private ArrivalId goInPart() {
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);
        ArrivalId arrival = flow.arrive(1);
        queue.put(flow.distribute(1));
        flow.deliver(1, 1);
        return arrival;
    }

    private SealedMessage again(ArrivalId arrival) {
        return shelf.look(Queues.ARRIVALS, arrival.value()).orElseThrow();
    }

    private ArrivalId withhold() {
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        queue.put(flow.distribute(1));
        return arrival;
    }
}
