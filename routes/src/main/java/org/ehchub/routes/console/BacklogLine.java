package org.ehchub.routes.console;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.agencies.Channel;

/**
 * What waits for one agency.
 *
 * @param name what people call it
 * @param way how it gets what waits
 * @param oldest since when the first has waited
 * @param pausedUntil when delivery is tried next, present while it rests because the agency's system does not answer
 * @param owner whom to call when it is stuck
 */
public record BacklogLine(
        String agency,
        String name,
        Channel way,
        int queued,
        int parked,
        Optional<Instant> oldest,
        Optional<Instant> pausedUntil,
        String owner) {}
