package org.ehchub.routes.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;

/** A real broker in this process that keeps everything in memory. */
public final class TestBroker implements AutoCloseable {

    /** Far from the addresses of the hubs in this process. */
    private static final AtomicInteger NEXT = new AtomicInteger(2000);

    private final EmbeddedActiveMQ broker;
    private final CachingConnectionFactory connections;

    /** Starts it. */
    public TestBroker() {
        String url = "vm://" + NEXT.getAndIncrement();
        try {
            broker = new EmbeddedActiveMQ()
                    .setConfiguration(new ConfigurationImpl()
                            .setPersistenceEnabled(false)
                            .setSecurityEnabled(false)
                            .setJMXManagementEnabled(false)
                            .addAcceptorConfiguration("in-vm", url));
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not start", e);
        }
        connections = new CachingConnectionFactory(new ActiveMQConnectionFactory(url));
        connections.setCacheConsumers(false);
    }

    /** Sends and receives there. */
    public JmsTemplate jms() {
        return new JmsTemplate(connections);
    }

    @Override
    public void close() {
        connections.destroy();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not stop", e);
        }
    }
}
