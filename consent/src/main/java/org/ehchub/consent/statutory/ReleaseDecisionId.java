package org.ehchub.consent.statutory;

import java.util.Objects;
import java.util.UUID;

/** The opaque id of an officer's decision. */
public record ReleaseDecisionId(UUID value) {

    public ReleaseDecisionId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static ReleaseDecisionId random() {
        return new ReleaseDecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
