package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.testing.Plans;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school that is consulted gets sections B and F of the plan; the budget in section J follows once it is named. */
class SupplementTest extends FlowTest {

    private ArrivalId arrival;

    @BeforeEach
    void consulted() {
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);
        arrival = flow.arrive(1);
    }

    @Test
    void anArrivalThatGoesInPartIsKept() {
        // when
        Distribution distribution = flow.distribute(1);

        // then
        assertThat(distribution.shares()).hasSize(1);
        assertThat(distribution.held()).isPresent();
        assertThat(flow.row(1).leftOut()).isEqualTo(LeftOut.read("3"));
    }

    @Test
    void anArrivalThatGoesWholeIsNotKept() {
        // given
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);

        // when
        Distribution distribution = flow.distribute(1);

        // then
        assertThat(distribution.shares()).hasSize(1);
        assertThat(distribution.held()).isEmpty();
        assertThat(flow.row(1).leftOut().isEmpty()).isTrue();
    }

    @Test
    void whatWasLeftOutFollowsWithTheRestOnceItIsPermitted() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);

        // when
        Distribution distribution = flow.distribute(1);

        // then
        DisclosureRow second = flow.row(1, 2);
        assertThat(second.state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(second.purpose()).isEqualTo(Purpose.PLAN);
        assertThat(second.leftOut().isEmpty()).isTrue();
        assertThat(distribution.held()).isEmpty();
        assertThat(itemsOf(second, distribution.shares().getFirst().message())).containsExactly("B-1", "F-1", "J-1");
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.DELIVERED);
        assertThat(flow.ledger().about(second.id().value(), LedgerEventKind.DISCLOSURE_QUEUED))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("supplements", flow.row(1).id().value()));
    }

    @Test
    void distributingAgainAfterACrashMakesNoFurtherEdition() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.distribute(1);

        // when
        Distribution again = flow.distribute(1);

        // then
        assertThat(again.shares()).extracting(share -> share.message().subject())
                .containsExactly(flow.row(1, 2).id().value());
        assertThat(flow.journal().ofArrival(arrival)).hasSize(2);
    }

    @Test
    void whileNothingMoreIsPermittedNothingGoesAgain() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);
        int told = flow.ledger().about(flow.row(1).id().value()).size();

        // when
        Distribution again = flow.distribute(1);

        // then
        assertThat(again.shares()).isEmpty();
        assertThat(again.held()).isPresent();
        assertThat(flow.ledger().about(flow.row(1).id().value())).hasSize(told);
    }

    @Test
    void theArrivalOpensUntilNothingIsLeftToFollow() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);
        boolean whileSomethingMayFollow = flow.keys().has(arrival.value());
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.distribute(1);

        // when
        flow.deliver(1, 2);

        // then
        assertThat(whileSomethingMayFollow).isTrue();
        assertThat(flow.keys().has(arrival.value())).isFalse();
    }

    @Test
    void theArrivalGoesDarkWhenItsTimeIsOver() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);
        flow.clock().advance(Duration.ofDays(91));

        // when
        flow.distribute(1);

        // then
        assertThat(flow.keys().has(arrival.value())).isFalse();
        assertThat(flow.row(1).leftOut().isEmpty()).isTrue();
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.DELIVERED);
    }

    @Test
    void toWhatWasStoppedNothingFollows() {
        // given
        flow.distribute(1);
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "OBJECTION");
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        boolean opens = flow.keys().has(arrival.value());

        // then
        assertThat(opens).isFalse();
        assertThat(flow.row(1).leftOut().isEmpty()).isTrue();
    }

    @Test
    void anEditionThatWaitsGivesWayToTheNext() {
        // given
        flow.distribute(1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);

        // when
        Distribution again = flow.distribute(1);

        // then
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.SUPERSEDED);
        assertThat(flow.row(1, 2).state()).isEqualTo(DisclosureState.QUEUED);
        assertThat(again.shares()).extracting(share -> share.message().subject())
                .containsExactly(flow.row(1, 2).id().value());
    }

    @Test
    void theEditionThatWaitsIsPutAgainAfterACrash() {
        // given
        flow.distribute(1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.distribute(1);

        // when
        Distribution again = flow.distribute(1);

        // then
        assertThat(again.shares()).extracting(share -> share.message().subject())
                .containsExactly(flow.row(1, 2).id().value());
    }

    @Test
    void whatWasAttemptedIsNotPutAgain() {
        // given
        flow.distribute(1);
        flow.changes().claim(flow.row(1));

        // when
        Distribution again = flow.distribute(1);

        // then
        assertThat(again.shares()).isEmpty();
    }

    @Test
    void aNewBasisMakesTheHubLookAtWhatWentInPart() {
        // given
        flow.distribute(1);
        flow.deliver(1, 1);

        // when
        List<ArrivalId> incomplete = flow.journal().incompleteOf(FlowOnDatabase.CHILD);

        // then
        assertThat(incomplete).containsExactly(arrival);
    }

    private List<String> itemsOf(DisclosureRow row, SealedMessage message) {
        try (DataKey key = flow.keys().find(row.id().value()).orElseThrow()) {
            EhcMessage opened = flow.sealer().open(row, message.envelope(), key);
            assertThat(opened.heading().version()).isEqualTo(Plans.version(1).heading().version());
            return opened.items().stream().map(InformationItem::id).toList();
        }
    }
}
