package org.ehchub.consent.consents;

import java.util.Objects;

/**
 * Somebody other than the child who has answered for it.
 *
 * @param name as officers wrote it
 * @param relationship to the child in words, such as "mother"; who has the same name but another one is someone else
 */
public record KnownPerson(PersonRef ref, String name, String relationship) {

    /** @throws IllegalArgumentException when name or relationship is blank */
    public KnownPerson {
        Objects.requireNonNull(ref);
        if (name.isBlank() || relationship.isBlank()) {
            throw new IllegalArgumentException("A person around a child has a name and a relationship to it");
        }
    }

    @Override
    public String toString() {
        return "KnownPerson[" + ref + "]";
    }
}
