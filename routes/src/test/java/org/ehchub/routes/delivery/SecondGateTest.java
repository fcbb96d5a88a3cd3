package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.delivery.SecondGate.Passed;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.FlowTest;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondGateTest extends FlowTest {

    private SecondGate gate;

    @BeforeEach
    void open() {
        gate = new SecondGate(
                flow.journal(),
                flow.changes(),
                flow.lifecycle(),
                flow.keys(),
                flow.sealer(),
                flow.gate(),
                flow.database().transaction(),
                flow.clock());
    }

    @Test
    void whatWasReleasedForAnotherPurposeThanItWasWithheldForPasses() {
        // given a final plan withheld from a school that is only being asked for support
        flow.schoolIs(InvolvementRole.EMPLOYER);
        flow.arrive(1);
        flow.withhold(1);
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        SealedMessage share = flow.share(1);

        // when
        Optional<Passed> passed = gate.pass(share, meanwhile -> {});

        // then
        assertThat(passed).isPresent();
        assertThat(flow.row(1).purpose()).isEqualTo(Purpose.PLAN);
    }

    @Test
    void whatWasDecidedAgainForAnotherPurposeWhileQueuedPasses() {
        // given
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        flow.share(1);
        flow.schoolIs(InvolvementRole.PROSPECTIVE_INSTITUTION);

        // when
        Optional<Passed> passed = gate.pass(flow.share(1), meanwhile -> {});

        // then
        assertThat(passed).isPresent();
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.QUEUED);
    }

    @Test
    void whatWasParkedIsParkedAgain() {
        // given
        SealedMessage share = queued();
        flow.lifecycle().take(Transition.PARK, flow.row(1), "RECIPIENT_REFUSED");

        // then
        assertThatThrownBy(() -> gate.pass(share, meanwhile -> {}))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_REFUSED));
    }

    @Test
    void whatHasEndedDoesNotPass() {
        // given
        SealedMessage share = queued();
        flow.lifecycle().take(Transition.WITHDRAW, flow.row(1), "CONSENT_WITHDRAWN");

        // when
        Optional<Passed> passed = gate.pass(share, meanwhile -> {});

        // then
        assertThat(passed).isEmpty();
    }

    @Test
    void whatNoLongerHasABasisIsWithdrawnAndItsKeyGone() {
        // given
        SealedMessage share = queued();
        flow.schoolIs(InvolvementRole.EMPLOYER);

        // when
        Optional<Passed> passed = gate.pass(share, meanwhile -> {});

        // then
        assertThat(passed).isEmpty();
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(flow.keys().find(share.subject())).isEmpty();
    }

    @Test
    void whatALaterVersionOvertookIsSuperseded() {
        // given
        SealedMessage share = queued();
        flow.arrive(2);
        flow.share(2);

        // when
        Optional<Passed> passed = gate.pass(share, meanwhile -> {});

        // then
        assertThat(passed).isEmpty();
        assertThat(flow.row(1).state()).isEqualTo(DisclosureState.SUPERSEDED);
    }

    @Test
    void aShareWhoseKeyIsMissingIsAFaultForGood() {
        // given
        SealedMessage share = queued();
        flow.keys().destroy(share.subject());

        // then
        assertThatThrownBy(() -> gate.pass(share, meanwhile -> {}))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(FaultReason.KEY_MISSING));
    }

    @Test
    void aMessageThatTheJournalDoesNotKnowIsAFaultForGood() {
        // given
        SealedMessage share = queued();
        var unknown = new SealedMessage(UUID.randomUUID().toString(), share.envelope());

        // then
        assertThatThrownBy(() -> gate.pass(unknown, meanwhile -> {}))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(FaultReason.UNKNOWN_MESSAGE));
    }

    @Test
    void whatIsWrittenMeanwhileIsGoneWhenItFails() {
        // given
        SealedMessage share = queued();

        // when
        assertThatThrownBy(() -> gate.pass(share, passed -> {
                    throw new IllegalStateException("No");
                }))
                .isInstanceOf(IllegalStateException.class);

        // then the attempt was not counted either
        assertThat(flow.row(1).attempts()).isZero();
    }

    /** A final plan on its way to the school that it names. */
    private SealedMessage queued() {
        flow.schoolIs(InvolvementRole.NAMED_INSTITUTION);
        flow.arrive(1);
        return flow.share(1);
    }
}
