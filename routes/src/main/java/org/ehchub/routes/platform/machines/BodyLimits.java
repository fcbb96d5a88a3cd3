package org.ehchub.routes.platform.machines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much, and for how long, the hub listens to one request.
 *
 * @param maxBytes the largest body taken
 * @param bodyTimeout the time for a whole body, however steadily it trickles
 */
@ConfigurationProperties("hub.arrival")
record BodyLimits(@DefaultValue("20MB") DataSize maxBytes, @DefaultValue("60s") Duration bodyTimeout) {}
