package org.ehchub.routes.disclosure;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.JmsUtils;

/** Finds single messages in a queue by their opaque id: to read, to take away, to put elsewhere. */
public final class QueueShelf {

    private final JmsTemplate transacted;

    /** A shelf over the queues of this template's broker. */
    public QueueShelf(JmsTemplate jms) {
        transacted = new JmsTemplate(jms.getConnectionFactory());
        transacted.setSessionTransacted(true);
        transacted.setExplicitQosEnabled(true);
        transacted.setDeliveryPersistent(true);
    }

    /** Reads the message and leaves it where it is. */
    public Optional<SealedMessage> look(String queue, String subject) {
        return transacted.browseSelected(queue, selector(subject), (session, browser) -> {
            var messages = browser.getEnumeration();
            return messages.hasMoreElements()
                    ? Optional.of(SealedQueue.read((Message) messages.nextElement()))
                    : Optional.empty();
        });
    }

    /**
     * Reads those of the messages that are there, and leaves them where they are. They are read one after the other, so
     * that no more than one has to be held whole.
     *
     * @param reading what to keep of a message; empty for nothing
     * @return what was kept, by subject
     */
    <T> Map<String, T> look(String queue, Set<String> subjects, Function<SealedMessage, Optional<T>> reading) {
        return transacted.browseSelected(queue, selector(subjects), (session, browser) -> {
            Set<String> sought = new HashSet<>(subjects);
            Map<String, T> found = new HashMap<>();
            var messages = browser.getEnumeration();
            while (!sought.isEmpty() && messages.hasMoreElements()) {
                SealedMessage message = SealedQueue.read((Message) messages.nextElement());
                if (sought.remove(message.subject())) {
                    reading.apply(message).ifPresent(kept -> found.put(message.subject(), kept));
                }
            }
            return found;
        });
    }

    /** The ids of all messages in the queue. */
    public Set<String> subjects(String queue) {
        return copies(queue).keySet();
    }

    /** How many copies of each message are in the queue. */
    public Map<String, Integer> copies(String queue) {
        return transacted.browse(queue, (session, browser) -> {
            Map<String, Integer> copies = new LinkedHashMap<>();
            for (var messages = browser.getEnumeration(); messages.hasMoreElements(); ) {
                copies.merge(((Message) messages.nextElement()).getStringProperty(Queues.SUBJECT), 1, Integer::sum);
            }
            return copies;
        });
    }

    /** Takes the message, or one copy of it, off the queue; false when there was none. */
    public boolean remove(String queue, String subject) {
        return Boolean.TRUE.equals(transacted.execute(session -> {
            boolean removed = receive(session, queue, subject).isPresent();
            session.commit();
            return removed;
        }, true));
    }

    /** Takes every copy of the message off the queue. */
    public void removeAll(String queue, String subject) {
        boolean removed;
        do {
            removed = remove(queue, subject);
        } while (removed);
    }

    /**
     * Puts a copy of each of these held arrivals at the start, in one broker transaction. What is held stays where it
     * is until its time is over: a message that lies deep in a queue that pages to disk can be read, but not taken.
     *
     * @return the subjects that were found
     */
    Set<String> copyHeld(Set<String> subjects) {
        return transacted.execute(session -> {
            Set<String> found = new HashSet<>();
            try (var browser = session.createBrowser(session.createQueue(Queues.HELD), selector(subjects));
                    var producer = session.createProducer(session.createQueue(Queues.ARRIVALS))) {
                var messages = browser.getEnumeration();
                while (found.size() < subjects.size() && messages.hasMoreElements()) {
                    SealedMessage held = SealedQueue.read((Message) messages.nextElement());
                    if (found.add(held.subject())) {
                        producer.send(SealedQueue.write(session, held.whileKept()));
                    }
                }
            }
            session.commit();
            return found;
        }, true);
    }

    /** Moves the message to where it is worked off, in one broker transaction; false when it was not there. */
    public boolean move(String from, String to, String subject) {
        return Boolean.TRUE.equals(transacted.execute(session -> {
            Optional<Message> message = receive(session, from, subject);
            if (message.isEmpty()) {
                return false;
            }
            try (var producer = session.createProducer(session.createQueue(to))) {
                producer.send(SealedQueue.inTurn(SealedQueue.write(session, SealedQueue.read(message.get()))));
            }
            session.commit();
            return true;
        }, true));
    }

    private static Optional<Message> receive(Session session, String queue, String subject) throws JMSException {
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue), selector(subject));
        try {
            return Optional.ofNullable(consumer.receiveNoWait());
        } finally {
            JmsUtils.closeMessageConsumer(consumer);
        }
    }

    private static String selector(String subject) {
        return selector(Set.of(subject));
    }

    /** Ids are UUIDs: nothing in them needs quoting. */
    private static String selector(Set<String> subjects) {
        if (!subjects.stream().allMatch(subject -> subject.matches("[0-9a-f-]{36}"))) {
            throw new IllegalArgumentException("A subject is a UUID");
        }
        return Queues.SUBJECT + " IN ('" + String.join("', '", subjects) + "')";
    }
}
