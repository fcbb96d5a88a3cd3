package org.ehchub.consent.consents;

import java.util.Objects;
import java.util.UUID;

/** The opaque id of a piece of evidence. */
public record EvidenceId(UUID value) {

    public EvidenceId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
