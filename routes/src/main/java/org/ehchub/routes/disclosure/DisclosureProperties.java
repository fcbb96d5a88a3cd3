package org.ehchub.routes.disclosure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the main flow.
 *
 * @param consumers how many arrivals are distributed at the same time
 * @param holdFor how long an arrival that is withheld from someone, whole or in part, is kept, sealed
 * @param reconsiderEvery how often children with a newly recorded basis are looked for
 * @param recallEvery how often the hub looks for what is on its way and has to be decided again, because less may be
 *     disclosed
 * @param lookForNewDay how often the hub looks whether a day has begun: what is withheld, and what is on its way, is
 *     then decided again
 */
@ConfigurationProperties("hub.disclosure")
public record DisclosureProperties(
        @DefaultValue("4") int consumers,
        @DefaultValue("90d") Duration holdFor,
        @DefaultValue("500ms") Duration reconsiderEvery,
        @DefaultValue("100ms") Duration recallEvery,
        @DefaultValue("10m") Duration lookForNewDay) {}
