package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.routes.testing.LogCapture;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.Releases;
import org.ehchub.routes.testing.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every channel does, whoever is at its other end. */
public abstract class AgencyChannelContract {

    @TempDir
    private Path folder;

    private Releases releases;

    /** The channel under test. */
    protected abstract AgencyChannel channel();

    /** A recipient that takes what it is sent. */
    protected abstract Agency recipient();

    /** How many deliveries have had an effect at the recipient. */
    protected abstract int effects();

    /** From now on the recipient cannot be reached. */
    protected abstract void goDown() throws Exception;

    /** From now on the recipient has no time. */
    protected abstract void getBusy() throws Exception;

    /** From now on the recipient refuses. */
    protected abstract void refuse() throws Exception;

    @BeforeEach
    void openGate() {
        releases = new Releases(folder);
    }

    @AfterEach
    void closeGate() {
        releases.close();
    }

    /** The plan in this version, released to the recipient. */
    protected final Share plan(int version) {
        return releases.plan(recipient(), version);
    }

    /** Sends as a delivery does. */
    protected final void send(Share share) {
        channel().send(share.released(), share.note(), recipient());
    }

    @Test
    void deliversWhatWasReleased() {
        // when
        send(plan(1));

        // then
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void theSameDisclosureTwiceHasOneEffect() {
        // given
        send(plan(1));

        // when
        send(plan(1));

        // then
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aRecipientThatIsDownIsTriedAgain() throws Exception {
        // given
        goDown();

        // when, then
        assertThatExceptionOfType(TransientFault.class).isThrownBy(() -> send(plan(1)));
    }

    @Test
    void aBusyRecipientIsTriedAgain() throws Exception {
        // given
        getBusy();

        // when, then
        assertThatExceptionOfType(TransientFault.class).isThrownBy(() -> send(plan(1)));
    }

    @Test
    void aRecipientThatRefusesIsNotTriedAgain() throws Exception {
        // given
        refuse();

        // when, then
        assertThatExceptionOfType(PermanentFault.class).isThrownBy(() -> send(plan(1)));
    }

    @Test
    void aDeliveryLeavesNothingPersonalInTheLog() {
        try (var log = new LogCapture()) {
            // when
            send(plan(1));

            // then
            assertThat(log.text()).doesNotContain(Plans.PERSONAL);
        }
    }

    @Test
    void aRefusalLeavesNothingPersonalInTheLogOrTheFault() throws Exception {
        // given
        refuse();
        try (var log = new LogCapture()) {

            // when
            Throwable fault = catchThrowable(() -> send(plan(1)));

            // then
            assertThat(log.text() + textOf(fault)).doesNotContain(Plans.PERSONAL);
        }
    }

    @Test
    void aFailureLeavesNothingPersonalInTheLogOrTheFault() throws Exception {
        // given
        goDown();
        try (var log = new LogCapture()) {

            // when
            Throwable fault = catchThrowable(() -> send(plan(1)));

            // then
            assertThat(log.text() + textOf(fault)).doesNotContain(Plans.PERSONAL);
        }
    }

    /** Every text of the fault and of what led to it. */
    private static String textOf(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
