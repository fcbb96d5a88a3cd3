package org.ehchub.consent.consents;

import java.util.Objects;
import java.util.UUID;

/** The opaque id of a consent, the same for all its versions. */
public record ConsentId(UUID value) {

    public ConsentId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static ConsentId random() {
        return new ConsentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
