package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.routes.delivery.SecondGate.Passed;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.FlowOnDatabase;
import org.ehchub.routes.disclosure.SealedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondGateTest {

    @TempDir
    Path folder;

    private FlowOnDatabase flow;
    private SecondGate gate;

    @BeforeEach
    void open() {
        flow = new FlowOnDatabase(folder);
        gate = new SecondGate(
                flow.journal(),
                flow.lifecycle(),
                flow.keys(),
                flow.sealer(),
                flow.gate(),
                flow.database().transaction(),
                flow.clock());
    }

    @AfterEach
    void close() {
        flow.close();
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
}
