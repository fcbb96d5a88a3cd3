package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.QueuedFlowTest;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.platform.broker.Queues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database and a broker of their own. */
class ParkedSweepTest extends QueuedFlowTest {

    private ParkedSweep sweep;
    private SealedMessage share;

    @BeforeEach
    void aShareThatTheBrokerHasPutAside() {
        sweep = new ParkedSweep(flow.arrivals(), flow.journal(), shelf, Duration.ofMinutes(1));
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        share = flow.share(1);
        queue.park(share);
    }

    @Test
    void aReplayThatWasCutInHalfIsCompleted() {
        // given the journal says that the share is queued

        // when
        sweep.sweep();

        // then
        assertThat(shelf.subjects(Queues.of(FlowOnDatabase.SCHOOL))).containsExactly(share.subject());
        assertThat(shelf.subjects(Queues.PARKED)).isEmpty();
    }

    @Test
    void aReplayOfAnArrivalThatWasCutInHalfIsCompleted() {
        // given
        SealedMessage arrival = flow.sealedArrival(2);
        queue.park(arrival);

        // when
        sweep.sweep();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(arrival.subject());
    }

    @Test
    void whatIsParkedStaysParked() {
        // given
        DisclosureRow row = flow.row(1);
        flow.lifecycle().take(Transition.PARK, row, "RECIPIENT_REFUSED");

        // when
        sweep.sweep();

        // then
        assertThat(shelf.subjects(Queues.PARKED)).containsExactly(share.subject());
    }

    @Test
    void whatHasEndedIsClearedAway() {
        // given
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // when
        sweep.sweep();

        // then
        assertThat(shelf.subjects(Queues.PARKED)).isEmpty();
    }
}
