package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.delivery.SecondGate.Passed;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.FlowTest;
import org.ehchub.routes.disclosure.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that has passed the second gate and been handed over. */
class SettlementTest extends FlowTest {

    private Settlement settlement;
    private Passed passed;

    @BeforeEach
    void handedOver() {
        settlement = new Settlement(
                flow.journal(), flow.lifecycle(), new NoRequests(), flow.database().transaction(), flow.clock());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        flow.share(1);
        passed = new Passed(flow.row(1), flow.released(1));
    }

    @Test
    void itIsDeliveredAndItsKeyGone() {
        // when
        settlement.delivered(passed);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.DELIVERED);
        assertThat(flow.row(1).shown()).isNotEmpty();
        assertThat(flow.keys().find(flow.row(1).id().value())).isEmpty();
    }

    @Test
    void aSecondTimeChangesNothing() {
        // given
        settlement.delivered(passed);

        // when
        settlement.delivered(passed);

        // then
        assertThat(delivered()).isEqualTo(1);
    }

    @Test
    void thatItCameThoughItWasStoppedMeanwhileIsToldAllTheSame() {
        // given
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // when
        settlement.delivered(passed);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(flow.row(1).shown()).isNotEmpty();
        assertThat(delivered()).isEqualTo(1);
    }

    private int delivered() {
        return flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_DELIVERED).size();
    }
}
