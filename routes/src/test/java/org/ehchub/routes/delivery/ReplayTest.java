package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.QueuedFlowTest;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.Parking;
import org.ehchub.routes.platform.broker.Queues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database and a broker of their own. */
class ReplayTest extends QueuedFlowTest {

    private static final String OPERATOR = "operator-1";

    private Parking parking;
    private Replay replay;

    @BeforeEach
    void open() {
        var transaction = flow.database().transaction();
        parking = new Parking(
                flow.arrivals(), flow.journal(), flow.lifecycle(), queue, flow.ledger(), transaction, flow.clock());
        replay = new Replay(
                flow.arrivals(), flow.journal(), flow.lifecycle(), shelf, flow.ledger(), transaction, flow.clock());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
    }

    @Test
    void aParkedDisclosureGoesBackToItsRecipientsQueue() {
        // given
        String share = parkedShare();

        // when
        Replay.Outcome outcome = replay.disclosure(share, OPERATOR);

        // then
        assertThat(outcome).isEqualTo(Replay.Outcome.REPLAYED);
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(shelf.subjects(Queues.of(FlowOnDatabase.SCHOOL))).containsExactly(share);
        assertThat(flow.ledger().about(share, LedgerEventKind.DISCLOSURE_REPLAYED))
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("reason", "replayed by " + OPERATOR));
    }

    @Test
    void aReplayThatIsRepeatedHasOneEffect() {
        // given
        String share = parkedShare();
        replay.disclosure(share, OPERATOR);

        // when
        Replay.Outcome again = replay.disclosure(share, OPERATOR);

        // then
        assertThat(again).isEqualTo(Replay.Outcome.NOT_PARKED);
        assertThat(shelf.copies(Queues.of(FlowOnDatabase.SCHOOL))).containsEntry(share, 1);
        assertThat(flow.ledger().about(share, LedgerEventKind.DISCLOSURE_REPLAYED)).hasSize(1);
    }

    @Test
    void aParkedArrivalGoesBackToTheStart() {
        // given
        SealedMessage arrival = flow.sealedArrival(1);
        parking.park(arrival, FaultReason.UNREADABLE_ENVELOPE);

        // when
        Replay.Outcome outcome = replay.arrival(arrival.subject(), OPERATOR);

        // then
        assertThat(outcome).isEqualTo(Replay.Outcome.REPLAYED);
        assertThat(flow.arrivals().find(new ArrivalId(arrival.subject())).orElseThrow().state())
                .isEqualTo(ArrivalState.RECEIVED);
        assertThat(shelf.subjects(Queues.ARRIVALS)).containsExactly(arrival.subject());
    }

    @Test
    void whatWasDistributedIsNotReplayed() {
        // given
        ArrivalId arrival = flow.arrive(1);
        flow.share(1);

        // when
        Replay.Outcome outcome = replay.arrival(arrival.value(), OPERATOR);

        // then
        assertThat(outcome).isEqualTo(Replay.Outcome.NOT_PARKED);
    }

    @Test
    void whatIsWithheldIsNotReplayed() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(1);
        flow.withhold(1);

        // when
        Replay.Outcome outcome = replay.disclosure(flow.row(1).id().value(), OPERATOR);

        // then
        assertThat(outcome).isEqualTo(Replay.Outcome.NOT_PARKED);
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHHELD);
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        // given
        String nobodys = UUID.randomUUID().toString();

        // then
        assertThat(replay.disclosure(nobodys, OPERATOR)).isEqualTo(Replay.Outcome.NOT_FOUND);
        assertThat(replay.arrival(nobodys, OPERATOR)).isEqualTo(Replay.Outcome.NOT_FOUND);
    }

    private String parkedShare() {
        flow.arrive(1);
        SealedMessage share = flow.share(1);
        parking.park(share, FaultReason.RECIPIENT_REFUSED);
        return share.subject();
    }
}
