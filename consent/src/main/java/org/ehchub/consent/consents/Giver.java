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

    /** Whether both are one person: a child who has become a young person is who they were. */
    public boolean isSamePersonAs(Giver other) {
        return equals(other) || (isTheirOwn() && other.isTheirOwn());
    }

    private boolean isTheirOwn() {
        return switch (by) {
            case CHILD, YOUNG_PERSON -> true;
            case PARENT, REPRESENTATIVE -> false;
        };
    }
}
