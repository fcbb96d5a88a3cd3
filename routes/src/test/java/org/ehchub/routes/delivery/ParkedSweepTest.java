package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database and a broker of their own. */
class ParkedSweepTest {

    @TempDir
    Path folder;

    private FlowOnDatabase flow;
    private TestBroker broker;
    private QueueShelf shelf;
    private ParkedSweep sweep;
    private SealedMessage share;

    @BeforeEach
    void aShareThatTheBrokerHasPutAside() {
        flow = new FlowOnDatabase(folder);
        broker = new TestBroker();
        shelf = new QueueShelf(broker.jms());
        sweep = new ParkedSweep(flow.arrivals(), flow.journal(), shelf, Duration.ofMinutes(1));
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        share = flow.share(1);
        new SealedQueue(broker.jms()).park(share);
    }

    @AfterEach
    void close() {
        broker.close();
        flow.close();
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
        new SealedQueue(broker.jms()).park(arrival);

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
