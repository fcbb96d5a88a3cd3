package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.children.DisclosureHistory.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisclosureLifecycleTest extends FlowTest {

    @BeforeEach
    void aQueuedShare() {
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        flow.distribute(1);
    }

    @Test
    void anAcknowledgementTellsTheBasesOfTheLastPull() {
        // given
        flow.lifecycle().pulled(flow.row(1), flow.released(1));
        flow.changes().show(flow.row(1), new TreeSet<>(List.of("advice-given=reg 8")));

        // when
        boolean acknowledged = flow.lifecycle().acknowledged(flow.row(1));

        // then
        assertThat(acknowledged).isTrue();
        assertThat(delivered()).singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("bases", "advice-given=reg 8"));
    }

    @Test
    void aHandOverThatCameAfterTheWithdrawalIsTold() {
        // given
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // when
        flow.lifecycle().delivered(flow.row(1), flow.released(1));

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(flow.row(1).shown()).isEqualTo(Sealer.basesOf(flow.released(1)));
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void theOfficerLearnsThatWhatWasWithdrawnHadBeenRead() {
        // given
        flow.lifecycle().pulled(flow.row(1), flow.released(1));

        // when
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // then
        assertThat(new ChildHistory(flow.journal()).of(FlowOnDatabase.CHILD)).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.standing()).isEqualTo(Standing.WITHDRAWN);
                    assertThat(entry.read()).isTrue();
                });
    }

    @Test
    void theOfficerLearnsThatWhatWasWithdrawnHadNotBeenRead() {
        // when
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // then
        assertThat(new ChildHistory(flow.journal()).of(FlowOnDatabase.CHILD)).singleElement()
                .satisfies(entry -> assertThat(entry.read()).isFalse());
    }

    private List<LedgerEvent> delivered() {
        return flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_DELIVERED);
    }
}
