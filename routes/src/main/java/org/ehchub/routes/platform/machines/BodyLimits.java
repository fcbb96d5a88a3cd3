package org.ehchub.routes.platform.machines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much, and for how long, the hub listens.
 *
 * @param maxBytes the largest body taken
 * @param maxBytesAtOnce the bytes of all large bodies that are worked on at the same moment; small ones have a quarter
 *     of it besides. A Bundle of many small resources takes some fifteen times its bytes while it is parsed: 20 MB go
 *     with a heap of 512 MB, more with more
 * @param bodyTimeout the time for a whole body, however steadily it trickles, and for its turn
 */
@ConfigurationProperties("hub.arrival")
record BodyLimits(
        @DefaultValue("20MB") DataSize maxBytes,
        @DefaultValue("20MB") DataSize maxBytesAtOnce,
        @DefaultValue("60s") Duration bodyTimeout) {

    /** @throws IllegalArgumentException when the largest body would never get its turn */
    BodyLimits {
        if (maxBytesAtOnce.compareTo(maxBytes) < 0) {
            throw new IllegalArgumentException("hub.arrival.max-bytes-at-once is not below hub.arrival.max-bytes");
        }
    }
}
