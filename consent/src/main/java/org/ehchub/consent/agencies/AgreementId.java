package org.ehchub.consent.agencies;

import java.util.Objects;
import java.util.UUID;

/** The opaque id of a sharing agreement. */
public record AgreementId(UUID value) {

    public AgreementId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
