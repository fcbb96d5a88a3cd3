package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Message;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.TestBroker;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queues on a real broker. */
class SealedQueueTest {

    private static TestBroker broker;
    private static SealedQueue queue;
    private static QueueShelf shelf;

    @BeforeAll
    static void start() {
        broker = new TestBroker();
        queue = new SealedQueue(broker.jms());
        shelf = new QueueShelf(broker.jms());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void anArrivalSentTwiceIsQueuedOnce() {
        // given
        SealedMessage arrival = sealed();

        // when
        queue.putArrival(arrival);
        queue.putArrival(arrival);

        // then
        assertThat(shelf.move(Queues.ARRIVALS, "ehc.test.once", arrival.subject())).isTrue();
        assertThat(shelf.move(Queues.ARRIVALS, "ehc.test.once", arrival.subject())).isFalse();
    }

    @Test
    void lookingLeavesAMessageWhereItIs() {
        // given
        SealedMessage parked = sealed();
        queue.park(parked);

        // when
        Optional<SealedMessage> first = shelf.look(Queues.PARKED, parked.subject());
        Optional<SealedMessage> second = shelf.look(Queues.PARKED, parked.subject());

        // then
        assertThat(first).contains(parked);
        assertThat(second).contains(parked);
    }

    @Test
    void aMovedMessageIsInTheOtherQueueOnly() {
        // given
        SealedMessage parked = sealed();
        queue.park(parked);
        String other = Queues.of(new AgencyId("college"));

        // when
        boolean moved = shelf.move(Queues.PARKED, other, parked.subject());

        // then
        assertThat(moved).isTrue();
        assertThat(shelf.look(Queues.PARKED, parked.subject())).isEmpty();
        assertThat(shelf.look(other, parked.subject())).contains(parked);
    }

    @Test
    void removingTakesOneCopyAndLeavesOthers() {
        // given
        String inbox = Queues.of(new AgencyId("removing"));
        SealedMessage twice = put(inbox);
        SealedMessage another = put(inbox);
        queue.park(twice);
        shelf.move(Queues.PARKED, inbox, twice.subject());

        // when
        boolean removed = shelf.remove(inbox, twice.subject());

        // then
        assertThat(removed).isTrue();
        assertThat(shelf.subjects(inbox)).containsExactlyInAnyOrder(twice.subject(), another.subject());
        assertThat(shelf.remove(inbox, twice.subject())).isTrue();
        assertThat(shelf.remove(inbox, twice.subject())).isFalse();
    }

    @Test
    void whatWasAsideIsAgainInTheOrderOfItsChild() throws Exception {
        // given
        String recipient = Queues.of(new AgencyId("ordered"));
        SealedMessage share = sealed().inOrder("the child's");
        queue.park(share);

        // when
        shelf.move(Queues.PARKED, recipient, share.subject());

        // then
        Message moved = broker.jms().receive(recipient);
        assertThat(moved.getStringProperty("JMSXGroupID")).isEqualTo("the child's");
        assertThat(SealedQueue.read(moved)).isEqualTo(share);
    }

    @Test
    void whatIsAsideCanBeTakenWhoeverLooksForAnotherOfItsChild() throws Exception {
        // given
        SealedMessage one = sealed().inOrder("the child's");
        SealedMessage other = sealed().inOrder("the child's");
        queue.park(one);
        queue.park(other);

        // when somebody has taken the one and not yet committed
        boolean removed = Boolean.TRUE.equals(broker.jms().execute(session -> {
            var selector = Queues.SUBJECT + " = '" + one.subject() + "'";
            try (var consumer = session.createConsumer(session.createQueue(Queues.PARKED), selector)) {
                consumer.receiveNoWait();
                return shelf.remove(Queues.PARKED, other.subject());
            }
        }, true));

        // then
        assertThat(removed).isTrue();
    }

    @Test
    void copiesAreCounted() {
        // given
        String inbox = Queues.of(new AgencyId("counting"));
        SealedMessage twice = put(inbox);
        SealedMessage once = put(inbox);
        queue.park(twice);
        shelf.move(Queues.PARKED, inbox, twice.subject());

        // when
        var copies = shelf.copies(inbox);

        // then
        assertThat(copies).containsOnly(Map.entry(twice.subject(), 2), Map.entry(once.subject(), 1));
    }

    private static SealedMessage put(String inbox) {
        SealedMessage message = sealed();
        queue.park(message);
        shelf.move(Queues.PARKED, inbox, message.subject());
        return message;
    }

    private static SealedMessage sealed() {
        String subject = UUID.randomUUID().toString();
        var context = new EnvelopeContext(subject, "hub", Collections.emptySortedSet());
        try (DataKey key = DataKey.generate()) {
            SealedEnvelope envelope = new EnvelopeCipher().seal(key, context, new byte[] {1, 2, 3});
            return new SealedMessage(subject, envelope);
        }
    }
}
