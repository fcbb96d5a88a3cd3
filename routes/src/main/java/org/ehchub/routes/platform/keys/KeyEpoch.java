package org.ehchub.routes.platform.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How one epoch of key-encryption keys stands.
 *
 * @param epoch its date
 * @param began when its key came into use
 * @param retires when its key goes by itself, at the earliest; nothing while it is the current one
 * @param keys how many data keys in the database are wrapped under it
 */
public record KeyEpoch(LocalDate epoch, Instant began, Optional<Instant> retires, long keys) {

    /** Whether new data keys are wrapped under it. */
    public boolean current() {
        return retires.isEmpty();
    }
}
