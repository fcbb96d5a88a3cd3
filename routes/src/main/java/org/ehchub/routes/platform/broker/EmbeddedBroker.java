package org.ehchub.routes.platform.broker;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The broker inside the hub's own process: durable, reachable only within it, holding nothing but ciphertext. */
final class EmbeddedBroker implements AutoCloseable {

    /** Two brokers in one process, as in tests, need addresses of their own. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final long JOURNAL_FLUSH_NANOS = 100_000;
    private static final long NO_LIMIT = -1;
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final String url = "vm://" + NUMBER.getAndIncrement();

    /**
     * Starts the broker on its directory.
     *
     * @throws IllegalStateException when it does not come up: it must not run without its journal
     */
    EmbeddedBroker(BrokerProperties properties) {
        try {
            broker.setConfiguration(configuration(properties));
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not start", e);
        }
        // A journal that cannot be opened is logged by the broker, not thrown.
        if (!broker.getActiveMQServer().isActive()) {
            throw new IllegalStateException(
                    "The broker did not start on its journal; the JVM needs --sun-misc-unsafe-memory-access=allow");
        }
    }

    private static AddressSettings settings(BrokerProperties properties) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
                .setExpiryAddress(SimpleString.of(Queues.EXPIRED))
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(properties.redeliveryDelay().toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(properties.maxRedeliveryDelay().toMillis())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(properties.addressLimit().toBytes())
                .setPageSizeBytes((int) Math.min(PAGE_BYTES, properties.addressLimit().toBytes()))
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private Configuration configuration(BrokerProperties properties) throws Exception {
        String directory = properties.directory().toAbsolutePath().toString();
        return new ConfigurationImpl()
                .setName("ehc-hub")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                // The default of 3.33 ms holds a single producer to 160 durable messages a second.
                .setJournalBufferTimeout_NIO((int) JOURNAL_FLUSH_NANOS)
                .setJournalDirectory(directory + "/journal")
                .setBindingsDirectory(directory + "/bindings")
                .setPagingDirectory(directory + "/paging")
                .setLargeMessagesDirectory(directory + "/large-messages")
                .addAcceptorConfiguration("in-vm", url)
                .addAddressSetting("#", settings(properties))
                // A message deep in a paged queue cannot be taken by its id, and an operator's replay has to.
                .addAddressSetting(Queues.PARKED, settings(properties).setMaxSizeBytes(NO_LIMIT));
    }

    /** Where clients of this process connect. */
    String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not stop in order", e);
        }
    }
}
