package org.ehchub.routes.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.util.unit.DataSize;

class EmbeddedBrokerTest {

    private static final int MESSAGES = 200;
    private static final String LAST = Queues.SUBJECT + " = 'subject-" + MESSAGES + "'";

    @TempDir
    Path directory;

    @Test
    void aMessageOutlivesTheBroker() throws Exception {
        // given
        try (var broker = new EmbeddedBroker(properties(directory));
                var connections = new ActiveMQConnectionFactory(broker.url())) {
            new JmsTemplate(connections).convertAndSend("ehc.test", "kept");
        }

        // when
        try (var broker = new EmbeddedBroker(properties(directory));
                var connections = new ActiveMQConnectionFactory(broker.url())) {
            var template = new JmsTemplate(connections);
            template.setReceiveTimeout(5_000);

            // then
            assertThat(((TextMessage) template.receive("ehc.test")).getText()).isEqualTo("kept");
        }
    }

    @Test
    void aBrokerThatCannotKeepAJournalDoesNotStart() throws IOException {
        // given a file where the journal's folder should be
        Path blocked = Files.createFile(directory.resolve("file"));

        // then
        assertThatThrownBy(() -> new EmbeddedBroker(properties(blocked))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatLiesDeepAmongTheHeldIsRead() {
        // given
        try (var broker = new EmbeddedBroker(small(directory));
                var connections = new ActiveMQConnectionFactory(broker.url())) {
            var template = new JmsTemplate(connections);
            fill(template, Queues.HELD);

            // when
            boolean found = Boolean.TRUE.equals(template.browseSelected(
                    Queues.HELD, LAST, (session, browser) -> browser.getEnumeration().hasMoreElements()));

            // then
            assertThat(found).isTrue();
        }
    }

    @Test
    void whatLiesDeepAmongTheParkedIsTaken() {
        // given
        try (var broker = new EmbeddedBroker(small(directory));
                var connections = new ActiveMQConnectionFactory(broker.url())) {
            var template = new JmsTemplate(connections);
            fill(template, Queues.PARKED);
            template.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);

            // when
            Message taken = template.receiveSelected(Queues.PARKED, LAST);

            // then
            assertThat(taken).isNotNull();
        }
    }

    /** Many times what a queue may have in memory. */
    private static void fill(JmsTemplate template, String queue) {
        IntStream.rangeClosed(1, MESSAGES).forEach(n -> template.send(queue, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(new byte[4096]);
            message.setStringProperty(Queues.SUBJECT, "subject-" + n);
            return message;
        }));
    }

    private static BrokerProperties properties(Path directory) {
        return new BrokerProperties(directory, Duration.ofMillis(50), Duration.ofSeconds(1), DataSize.ofMegabytes(32));
    }

    private static BrokerProperties small(Path directory) {
        return new BrokerProperties(directory, Duration.ofMillis(50), Duration.ofSeconds(1), DataSize.ofKilobytes(32));
    }
}
