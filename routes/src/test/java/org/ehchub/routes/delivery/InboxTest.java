package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.QueuedFlowTest;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.Parking;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school's inbox with one plan in it, on a database and a broker of their own. */
class InboxTest extends QueuedFlowTest {

    private static final AgencyId SCHOOL = FlowOnDatabase.SCHOOL;
    private static final AgencyId ANOTHER = new AgencyId("another-school");

    private Inbox inbox;
    private SealedMessage share;

    @BeforeEach
    void aPlanWaits() {
        var transaction = flow.database().transaction();
        var secondGate = new SecondGate(
                flow.journal(),
                flow.changes(),
                flow.lifecycle(),
                flow.keys(),
                flow.sealer(),
                flow.gate(),
                transaction,
                flow.clock());
        var parking = new Parking(
                flow.arrivals(), flow.journal(), flow.lifecycle(), queue, flow.ledger(), transaction, flow.clock());
        var settlement = new Settlement(flow.journal(), flow.lifecycle(), new NoRequests(), transaction, flow.clock());
        inbox = new Inbox(flow.journal(), flow.lifecycle(), secondGate, shelf, parking, settlement, transaction);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        share = flow.share(1);
        queue.park(share);
        shelf.move(Queues.PARKED, Queues.of(SCHOOL), share.subject());
    }

    @Test
    void whatWaitsIsListedForItsRecipientOnly() {
        // when
        List<InboxEntry> own = inbox.list(SCHOOL, 0, 10);
        List<InboxEntry> others = inbox.list(ANOTHER, 0, 10);

        // then
        assertThat(own).extracting(InboxEntry::disclosure).containsExactly(share.subject());
        assertThat(others).isEmpty();
    }

    @Test
    void whatIsReadStaysUntilItIsAcknowledged() {
        // when
        InboxCopy copy = inbox.read(SCHOOL, share.subject());

        // then
        assertThat(copy).isInstanceOfSatisfying(
                InboxCopy.Copy.class, read -> assertThat(read.message()).isEqualTo(Plans.version(1)));
        assertThat(inbox.list(SCHOOL, 0, 10)).hasSize(1);
        assertThat(flow.ledger().about(share.subject(), LedgerEventKind.DISCLOSURE_PULLED)).hasSize(1);
    }

    @Test
    void whatIsAcknowledgedIsGone() {
        // given
        inbox.read(SCHOOL, share.subject());

        // when
        Acknowledgement first = inbox.acknowledge(SCHOOL, share.subject());
        Acknowledgement second = inbox.acknowledge(SCHOOL, share.subject());

        // then
        assertThat(first).isEqualTo(Acknowledgement.ACKNOWLEDGED);
        assertThat(second).isEqualTo(Acknowledgement.ALREADY_ACKNOWLEDGED);
        assertThat(shelf.subjects(Queues.of(SCHOOL))).isEmpty();
        assertThat(flow.keys().find(share.subject())).isEmpty();
    }

    @Test
    void whatWasNeverReadCannotBeAcknowledged() {
        // when
        Acknowledgement unread = inbox.acknowledge(SCHOOL, share.subject());

        // then
        assertThat(unread).isEqualTo(Acknowledgement.NOT_FOUND);
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
    }

    @Test
    void anotherAgencysIsAsGoodAsAbsent() {
        // given
        inbox.read(SCHOOL, share.subject());

        // then
        assertThat(inbox.read(ANOTHER, share.subject())).isInstanceOf(InboxCopy.NotFound.class);
        assertThat(inbox.acknowledge(ANOTHER, share.subject())).isEqualTo(Acknowledgement.NOT_FOUND);
    }

    @Test
    void whatWasWithheldIsAsGoodAsAbsent() {
        // given
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(2);
        flow.withhold(2);

        // when
        InboxCopy withheld = inbox.read(SCHOOL, flow.row(2).id().value());

        // then
        assertThat(withheld).isInstanceOf(InboxCopy.NotFound.class);
    }

    @Test
    void whatWasStoppedIsNoLongerShared() {
        // given
        inbox.read(SCHOOL, share.subject());
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // then
        assertThat(inbox.read(SCHOOL, share.subject())).isInstanceOf(InboxCopy.NoLongerShared.class);
        assertThat(inbox.acknowledge(SCHOOL, share.subject())).isEqualTo(Acknowledgement.NO_LONGER_SHARED);
    }

    @Test
    void whatIsNotInTheQueueYetIsToBeAskedForAgain() {
        // given
        shelf.remove(Queues.of(SCHOOL), share.subject());

        // then
        assertThatThrownBy(() -> inbox.read(SCHOOL, share.subject()))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(FaultReason.NOT_IN_QUEUE));
    }

    @Test
    void whatCannotBeOpenedIsParked() {
        // given
        flow.keys().destroy(share.subject());

        // when
        InboxCopy unopened = inbox.read(SCHOOL, share.subject());

        // then
        assertThat(unopened).isInstanceOf(InboxCopy.NoLongerShared.class);
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.PARKED);
        assertThat(shelf.subjects(Queues.PARKED)).containsExactly(share.subject());
        assertThat(shelf.subjects(Queues.of(SCHOOL))).isEmpty();
    }
}
