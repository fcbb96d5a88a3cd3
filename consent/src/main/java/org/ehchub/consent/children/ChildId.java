package org.ehchub.consent.children;

import java.util.Objects;
import java.util.UUID;

/** The hub's own opaque id of a child or young person; it says nothing about them. */
public record ChildId(UUID value) {

    public ChildId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static ChildId random() {
        return new ChildId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
