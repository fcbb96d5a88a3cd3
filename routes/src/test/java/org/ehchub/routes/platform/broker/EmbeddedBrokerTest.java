package org.ehchub.routes.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.util.unit.DataSize;

class EmbeddedBrokerTest {

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

    private static BrokerProperties properties(Path directory) {
        return new BrokerProperties(directory, Duration.ofMillis(50), Duration.ofSeconds(1), DataSize.ofMegabytes(32));
    }
}
