package org.ehchub.routes.platform.broker;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded broker.
 *
 * @param directory where the journal, paging and large-message files live
 * @param redeliveryDelay how long a failed delivery first waits; each later wait is twice as long
 * @param maxRedeliveryDelay the longest wait
 * @param addressLimit how much of one queue is held in memory before it pages to disk
 */
@ConfigurationProperties("hub.broker")
public record BrokerProperties(
        Path directory,
        @DefaultValue("1s") Duration redeliveryDelay,
        @DefaultValue("1m") Duration maxRedeliveryDelay,
        @DefaultValue("32MB") DataSize addressLimit) {}
