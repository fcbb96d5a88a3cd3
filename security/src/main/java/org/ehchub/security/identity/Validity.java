package org.ehchub.security.identity;

import java.time.Instant;

/**
 * How long a certificate is valid; X.509 keeps whole seconds.
 *
 * @param from the first second
 * @param until the last second
 */
public record Validity(Instant from, Instant until) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Validity {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A validity does not end before it begins");
        }
    }
}
