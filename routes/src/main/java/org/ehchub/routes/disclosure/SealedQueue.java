package org.ehchub.routes.disclosure;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Optional;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.security.envelope.SealedEnvelope;
import org.springframework.jms.core.JmsTemplate;

/**
 * The encrypted queues. What goes to a recipient's queue is a {@link SealedShare}, which only the gate's release leads
 * to. Inside a transacted route every put commits together with the message that the route is working on.
 */
public final class SealedQueue {

    /** The broker drops a second message with an id it has seen: a sender's retry is queued once. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private static final String GROUP = "JMSXGroupID";

    private final JmsTemplate jms;

    /** Queues reached through this template. */
    public SealedQueue(JmsTemplate jms) {
        this.jms = jms;
    }

    /** Puts an arrival; durable on return. The same arrival a second time is not queued again. */
    public void putArrival(SealedMessage arrival) {
        jms.send(Queues.ARRIVALS, session -> {
            Message message = write(session, arrival);
            message.setStringProperty(DUPLICATE_ID, arrival.subject());
            return message;
        });
    }

    /** Puts each share on its recipient's queue, and keeps the arrival when it may be needed again. */
    void put(Distribution distribution) {
        distribution.shares().forEach(this::put);
        distribution.held().filter(held -> !held.arrival().kept()).ifPresent(this::hold);
    }

    private void hold(Distribution.Held held) {
        var keeping = new JmsTemplate(jms.getConnectionFactory());
        keeping.setExplicitQosEnabled(true);
        keeping.setDeliveryPersistent(true);
        keeping.setTimeToLive(held.time().toMillis());
        keeping.send(Queues.HELD, session -> write(session, held.arrival()));
    }

    private void put(SealedShare share) {
        jms.send(share.queue(), session -> inTurn(write(session, share.message())));
    }

    /** Puts a message aside for an operator. */
    public void park(SealedMessage message) {
        jms.send(Queues.PARKED, session -> write(session, message));
    }

    /** What a message from any of these queues holds, whoever has read in it before, such as Camel. */
    public static SealedMessage read(Message message) throws JMSException {
        var bytes = (BytesMessage) message;
        bytes.reset();
        byte[] content = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(content);
        return new SealedMessage(
                message.getStringProperty(Queues.SUBJECT),
                new SealedEnvelope(content),
                message.getBooleanProperty(Queues.KEPT),
                Optional.ofNullable(message.getStringProperty(Queues.ORDER)));
    }

    static Message write(Session session, SealedMessage sealed) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(sealed.envelope().bytes());
        message.setStringProperty(Queues.SUBJECT, sealed.subject());
        if (sealed.kept()) {
            message.setBooleanProperty(Queues.KEPT, true);
        }
        if (sealed.order().isPresent()) {
            message.setStringProperty(Queues.ORDER, sealed.order().get());
        }
        return message;
    }

    /**
     * The message as it goes to whoever works it off. What waits aside is in no group of the broker's: whoever looks
     * for one message there must not wait for who has taken another of its group.
     */
    static Message inTurn(Message message) throws JMSException {
        String order = message.getStringProperty(Queues.ORDER);
        if (order != null) {
            message.setStringProperty(GROUP, order);
        }
        return message;
    }
}
