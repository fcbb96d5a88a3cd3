package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.Test;

class DistributorTest extends FlowTest {

    @Test
    void whatIsReleasedTellsThePurposeItIsReleasedFor() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(1);
        flow.distribute(1);
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHHELD);
        assertThat(flow.row(1).purpose()).isEqualTo(Purpose.SUPPORT);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);

        // when
        flow.distribute(1);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(flow.row(1).purpose()).isEqualTo(Purpose.PLAN);
        assertThat(flow.ledger().about(flow.row(1).id().value(), LedgerEventKind.DISCLOSURE_QUEUED))
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("purpose", "PLAN"));
    }

    @Test
    void keysAreZeroedWhenTheCommitFails() {
        // given
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        flow.commitsFail();

        // when
        assertThatThrownBy(() -> flow.distribute(1)).isInstanceOf(IllegalStateException.class);

        // then the arrival's and the share's
        assertThat(flow.made()).hasSize(2).allMatch(DataKey::isDestroyed);
    }

    @Test
    void anArrivalForNobodyIsHeldAndShown() {
        // given
        flow.nobodyIsInvolved();
        ArrivalId arrival = flow.arrive(1);

        // when
        Distribution distribution = flow.distribute(1);

        // then
        assertThat(distribution.held()).isPresent();
        ArrivalRow row = flow.arrivals().find(arrival).orElseThrow();
        assertThat(row.state()).isEqualTo(ArrivalState.HELD);
        assertThat(row.reason()).isEqualTo("NO_RECIPIENT");
        assertThat(flow.ledger().about(arrival.value(), LedgerEventKind.ARRIVAL_HELD)).hasSize(1);
    }

    @Test
    void anArrivalForNobodyGoesOnceSomebodyIsInvolved() {
        // given
        flow.nobodyIsInvolved();
        ArrivalId arrival = flow.arrive(1);
        flow.distribute(1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);

        // when
        Distribution distribution = flow.distribute(1);

        // then
        assertThat(distribution.shares()).hasSize(1);
        assertThat(distribution.held()).isEmpty();
        assertThat(flow.arrivals().find(arrival).orElseThrow().state()).isEqualTo(ArrivalState.DISTRIBUTED);
    }

    @Test
    void whatIsQueuedAndDecidedAgainGoesForTheNewPurpose() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(1);
        flow.distribute(1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.distribute(1);
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);

        // when
        flow.distribute(1);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(flow.row(1).purpose()).isEqualTo(Purpose.PLACEMENT_CONSULTATION);
    }
}
