package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.web.children.OnItsWay.Fate;
import org.ehchub.consent.web.children.OnItsWay.Touched;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database and a broker of their own: the school's share of a final plan is queued, or about to be. */
class RehearsalTest {

    @TempDir
    Path folder;

    private FlowOnDatabase flow;
    private TestBroker broker;
    private SealedQueue queue;
    private Rehearsal rehearsal;

    @BeforeEach
    void open() {
        flow = new FlowOnDatabase(folder);
        broker = new TestBroker();
        queue = new SealedQueue(broker.jms());
        rehearsal = new Rehearsal(
                new ShelvedShares(flow.journal(), flow.keys(), flow.sealer(), new QueueShelf(broker.jms())),
                flow.journal(),
                new Waiting(flow.database().jdbc()),
                flow.gate(),
                List::of,
                flow.database().transaction(),
                flow.clock());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
    }

    @AfterEach
    void close() {
        broker.close();
        flow.close();
    }

    @Test
    void tellsWhatTheGateWouldStop() {
        queue.put(flow.distribute(1));

        List<Touched> touched = rehearsal.after(FlowOnDatabase.CHILD, flow::nobodyIsInvolved);

        assertThat(touched).containsExactly(new Touched(FlowOnDatabase.SCHOOL, Fate.STOPS));
    }

    @Test
    void tellsWhatTheActItselfWouldStopAndTakesItBack() {
        queue.put(flow.distribute(1));
        DisclosureRow before = flow.row(1);

        List<Touched> touched = rehearsal.after(
                FlowOnDatabase.CHILD, () -> flow.lifecycle().take(Transition.WITHDRAW, before, "CONSENT_WITHDRAWN"));

        assertThat(touched).containsExactly(new Touched(FlowOnDatabase.SCHOOL, Fate.STOPS));
        assertThat(flow.row(1)).isEqualTo(before);
        assertThat(flow.keys().has(before.id().value())).isTrue();
    }

    @Test
    void saysNothingOfWhatGoesOn() {
        queue.put(flow.distribute(1));

        assertThat(rehearsal.after(FlowOnDatabase.CHILD, () -> {})).isEmpty();
    }

    @Test
    void doesNotGuessAboutWhatItCannotOpen() {
        flow.distribute(1);

        List<Touched> touched = rehearsal.after(FlowOnDatabase.CHILD, flow::nobodyIsInvolved);

        assertThat(touched).containsExactly(new Touched(FlowOnDatabase.SCHOOL, Fate.DECIDED_AGAIN));
    }

    @Test
    void countsWhatIsOnItsWayBetweenTwoAgencies() {
        queue.put(flow.distribute(1));

        assertThat(rehearsal.between(FlowOnDatabase.SCHOOL, Plans.COUNCIL)).containsOnlyKeys(FlowOnDatabase.SCHOOL);
        assertThat(rehearsal.between(Plans.COUNCIL, new AgencyId("elsewhere"))).isEmpty();
        assertThat(rehearsal.all()).isEqualTo(1);
    }
}
