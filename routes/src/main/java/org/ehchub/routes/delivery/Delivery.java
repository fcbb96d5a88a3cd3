package org.ehchub.routes.delivery;

import java.util.Map;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.routes.delivery.SecondGate.Passed;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;

/**
 * One attempt at delivering one share: claim, open, gate again, hand over, settle. What the journal says already is
 * respected, so a message that comes twice has one effect.
 */
final class Delivery {

    private final SecondGate secondGate;
    private final AgencyRegister agencies;
    private final Map<Channel, AgencyChannel> channels;
    private final Settlement settlement;

    Delivery(
            SecondGate secondGate,
            AgencyRegister agencies,
            Map<Channel, AgencyChannel> channels,
            Settlement settlement) {
        this.secondGate = secondGate;
        this.agencies = agencies;
        this.channels = Map.copyOf(channels);
        this.settlement = settlement;
    }

    /**
     * Attempts the delivery.
     *
     * @throws PermanentFault when the share is to be parked
     * @throws RuntimeException otherwise, when it may go better later: the broker then delivers the message again
     */
    void deliver(SealedMessage message) {
        secondGate.pass(message, passed -> {}).ifPresent(this::handOver);
    }

    private void handOver(Passed passed) {
        Agency recipient = agencies.find(passed.row().recipient())
                .orElseThrow(() -> new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED));
        AgencyChannel channel = channels.get(recipient.channel());
        if (channel == null) {
            throw new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED);
        }
        channel.send(passed.released(), passed.note(), recipient);
        settlement.delivered(passed);
    }
}
