package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database and a broker of their own. */
class ReconsiderationTest {

    @TempDir
    Path folder;

    private FlowOnDatabase flow;
    private TestBroker broker;
    private SealedQueue queue;
    private QueueShelf shelf;
    private Reconsideration reconsideration;

    @BeforeEach
    void open() {
        flow = new FlowOnDatabase(folder);
        broker = new TestBroker();
        queue = new SealedQueue(broker.jms());
        shelf = new QueueShelf(broker.jms());
        reconsideration = new Reconsideration(
                flow.database().jdbc(), flow.arrivals(), flow.journal(), shelf, flow.database().transaction(), flow.clock());
    }

    @AfterEach
    void close() {
        broker.close();
        flow.close();
    }

    @Test
    void whatIsWithheldIsDecidedAgainWhenADayBegins() {
        // given
        ArrivalId withheld = withhold();
        reconsideration.wishOncePerDay();
        reconsideration.fulfil();
        shelf.move(Queues.ARRIVALS, Queues.HELD, withheld.value());

        // when
        flow.clock().advance(Duration.ofDays(1));
        reconsideration.wishOncePerDay();
        reconsideration.fulfil();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(withheld.value());
    }

    @Test
    void whatIsForNobodyIsDecidedAgainWhenADayBegins() {
        // given
        flow.nobodyIsInvolved();
        ArrivalId held = flow.arrive(1);
        queue.put(flow.distribute(1));

        // when
        reconsideration.wishOncePerDay();
        reconsideration.fulfil();

        // then
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(held.value());
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

    private ArrivalId withhold() {
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        queue.put(flow.distribute(1));
        return arrival;
    }
}
