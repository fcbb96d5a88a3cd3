package org.ehchub.routes.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the deliveries.
 *
 * @param consumers how many shares are delivered to one recipient at the same time, never two of the same child
 * @param failures after how many failures within a minute a recipient is left alone for a while
 * @param pause how long it is left alone before one share is tried again
 * @param lookForAgencies how often newly registered recipients are looked for
 * @param sweepParked how often replays that a crash cut in half are looked for, to complete them
 * @param sweepInboxes how often the ciphertext of shares that ended is cleared from the queues of recipients that pull
 */
@ConfigurationProperties("hub.delivery")
public record DeliveryProperties(
        @DefaultValue("4") int consumers,
        @DefaultValue("3") int failures,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("5s") Duration lookForAgencies,
        @DefaultValue("1m") Duration sweepParked,
        @DefaultValue("10m") Duration sweepInboxes) {}
