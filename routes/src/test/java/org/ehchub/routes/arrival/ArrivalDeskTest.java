package org.ehchub.routes.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.QueuedFlowTest;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.Plans;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk that knows the child, on a database and a broker of their own. */
class ArrivalDeskTest extends QueuedFlowTest {

    private ArrivalIds ids;
    private ArrivalDesk desk;

    @BeforeEach
    void open() {
        var transaction = flow.database().transaction();
        ids = new ArrivalIds(flow.pseudonymiser());
        desk = new ArrivalDesk(
                ids,
                new Admission(everybodyIsTheChild(), null, null),
                flow.arrivals(),
                flow.keys(),
                flow.sealer(),
                queue,
                flow.ledger(),
                new ArrivalRefusals(ids, flow.ledger(), transaction, flow.clock()),
                flow.pseudonymiser(),
                new CanonicalJson(),
                transaction,
                flow.clock());
    }

    @Test
    void whatIsTakenTwiceHasOneEffect() {
        // given
        desk.receive(plan(1));

        // when
        ArrivalReceipt again = desk.receive(plan(1));

        // then
        assertThat(again).isEqualTo(new ArrivalReceipt.Accepted(idOf(plan(1)), true));
        assertThat(shelf.copies(Queues.ARRIVALS)).containsEntry(idOf(plan(1)).value(), 1);
    }

    /** Its ids were not keyed; the sender sends again what it took. */
    @Test
    void whatAnEarlierReleaseTookIsNotTakenAgain() {
        // given
        desk.receive(plan(1));
        ArrivalId older = ids.unkeyed(Plans.COUNCIL, "sending-1");
        flow.database()
                .jdbc()
                .sql("UPDATE arrival SET id = :older")
                .param("older", older.value())
                .update();

        // when
        ArrivalReceipt again = desk.receive(plan(1));

        // then
        assertThat(again).isEqualTo(new ArrivalReceipt.Accepted(older, true));
        assertThat(flow.arrivals().find(idOf(plan(1)))).isEmpty();
    }

    /** Whoever guesses what a sender called it cannot tell from the id that the guess is right. */
    @Test
    void anIdDoesNotFollowFromWhatItsSenderCallsIt() {
        assertThat(idOf(plan(1))).isEqualTo(idOf(plan(1))).isNotEqualTo(ids.unkeyed(Plans.COUNCIL, "sending-1"));
    }

    @Test
    void otherContentUnderTheSameIdIsAConflict() {
        // given
        desk.receive(plan(1));
        var other = new Arrival(Plans.COUNCIL, "sending-1", "test", Plans.version(2));

        // when
        ArrivalReceipt receipt = desk.receive(other);

        // then
        assertThat(receipt).isEqualTo(new ArrivalReceipt.Conflict(idOf(other)));
    }

    @Test
    void keysAreZeroedOnceTheArrivalIsSealed() {
        // when
        desk.receive(plan(1));

        // then
        assertThat(flow.made()).hasSize(1).allMatch(DataKey::isDestroyed);
    }

    @Test
    void keysAreZeroedWhenTheCommitFails() {
        // given
        flow.commitsFail();

        // when
        assertThatThrownBy(() -> desk.receive(plan(1))).isInstanceOf(IllegalStateException.class);

        // then
        assertThat(flow.made()).hasSize(1).allMatch(DataKey::isDestroyed);
        assertThat(flow.arrivals().find(idOf(plan(1)))).isEmpty();
    }

    private ArrivalId idOf(Arrival arrival) {
        return ids.of(arrival.agency(), arrival.sourceId());
    }

    private static Arrival plan(int version) {
        return new Arrival(Plans.COUNCIL, "sending-" + version, "test", Plans.version(version));
    }

    private ChildRegister everybodyIsTheChild() {
        return (ChildRegister) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ChildRegister.class},
                (proxy, method, arguments) -> new ChildMatch.Matched(FlowOnDatabase.CHILD));
    }
}
