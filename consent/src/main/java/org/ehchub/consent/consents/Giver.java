package org.ehchub.consent.consents;

import java.util.Objects;

/**
 * The person who consented or refused.
 *
 * @param relationship to the child in words, such as "mother" or "deputy"; "self" for the child or young person
 */
public record Giver(GivenBy by, String relationship) {

    /** @throws IllegalArgumentException when the relationship is blank */
    public Giver {
        Objects.requireNonNull(by);
        if (relationship.isBlank()) {
            throw new IllegalArgumentException("A relationship is said in words");
        }
    }
}
