package org.ehchub.routes.delivery;

import java.util.Map;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at delivering one share: claim, open, gate again, hand over, settle. Whatever the journal says already
 * is respected, so a message that comes twice has one effect.
 */
final class Delivery {

    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final SecondGate secondGate;
    private final AgencyRegister agencies;
    private final Map<Channel, AgencyChannel> channels;
    private final TransactionTemplate transaction;

    Delivery(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            SecondGate secondGate,
            AgencyRegister agencies,
            Map<Channel, AgencyChannel> channels,
            TransactionTemplate transaction) {
        this.journal = journal;
        this.lifecycle = lifecycle;
        this.secondGate = secondGate;
        this.agencies = agencies;
        this.channels = Map.copyOf(channels);
        this.transaction = transaction;
    }

    /**
     * Attempts the delivery.
     *
     * @throws PermanentFault when the share is to be parked
     * @throws RuntimeException otherwise, when it may go better later: the broker then delivers the message again
     */
    void deliver(SealedMessage message) {
        DisclosureRow row = journal.find(new DisclosureId(message.subject()))
                .orElseThrow(() -> new PermanentFault(FaultReason.UNKNOWN_MESSAGE));
        switch (row.state()) {
            case QUEUED -> secondGate.pass(row, message).ifPresent(released -> handOver(row, released));
            case PARKED -> throw new PermanentFault(FaultReason.valueOf(row.reason()));
            case WITHHELD, DELIVERED, WITHDRAWN, SUPERSEDED -> {}
        }
    }

    private void handOver(DisclosureRow row, Released released) {
        Agency recipient = agencies.find(row.recipient())
                .orElseThrow(() -> new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED));
        AgencyChannel channel = channels.get(recipient.channel());
        if (channel == null) {
            throw new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED);
        }
        channel.send(released, SecondGate.noteOf(row, released), recipient);
        settle(row);
    }

    /** On the row as it is now: the claim has moved its version on. */
    private void settle(DisclosureRow row) {
        transaction.executeWithoutResult(status -> journal.find(row.id())
                .filter(now -> now.state() == DisclosureState.QUEUED)
                .ifPresent(now -> lifecycle.take(Transition.DELIVER, now, "")));
    }
}
