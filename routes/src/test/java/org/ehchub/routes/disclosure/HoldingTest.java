package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.children.DisclosureHistory.Standing;
import org.ehchub.routes.arrival.ArrivalId;
import org.junit.jupiter.api.Test;

class HoldingTest extends FlowTest {

    @Test
    void whenTheKeepingEndsNothingIsPromisedAnyMore() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        flow.distribute(1);
        String why = flow.row(1).reason();

        // when
        flow.holding().end(arrival);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.EXPIRED);
        assertThat(flow.row(1).reason()).isEqualTo(why);
        assertThat(flow.keys().find(arrival.value())).isEmpty();
        assertThat(flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_EXPIRED)).hasSize(1);
        assertThat(flow.ledger().about(arrival.value(), LedgerEventKind.KEY_DESTROYED)).hasSize(1);
        assertThat(new ChildHistory(flow.journal()).of(FlowOnDatabase.CHILD))
                .singleElement()
                .satisfies(entry -> assertThat(entry.standing()).isEqualTo(Standing.EXPIRED));
    }

    @Test
    void endingTwiceHasOneEffect() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        flow.distribute(1);
        flow.holding().end(arrival);

        // when
        flow.holding().end(arrival);

        // then
        assertThat(flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_EXPIRED)).hasSize(1);
        assertThat(flow.ledger().about(arrival.value(), LedgerEventKind.KEY_DESTROYED)).hasSize(1);
    }

    @Test
    void whatWasQueuedMeanwhileStillGoes() {
        // given
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        ArrivalId arrival = flow.arrive(1);
        flow.distribute(1);

        // when
        flow.holding().end(arrival);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(flow.keys().find(flow.row(1).id().value())).isPresent();
    }

    @Test
    void anArrivalForNobodyEndsToo() {
        // given
        flow.nobodyIsInvolved();
        ArrivalId arrival = flow.arrive(1);
        flow.distribute(1);

        // when
        flow.holding().end(arrival);

        // then
        assertThat(flow.arrivals().find(arrival).orElseThrow().state()).isEqualTo(ArrivalState.EXPIRED);
        assertThat(flow.keys().find(arrival.value())).isEmpty();
    }

    @Test
    void whatIsWithheldAfterTheTimeForKeepingIsNotKept() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        ArrivalId arrival = flow.arrive(1);
        flow.clock().advance(Duration.ofDays(91));

        // when
        Distribution distribution = flow.distribute(1);

        // then
        assertThat(distribution.held()).isEmpty();
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.EXPIRED);
        assertThat(flow.keys().find(arrival.value())).isEmpty();
    }
}
