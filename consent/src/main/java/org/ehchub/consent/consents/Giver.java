package org.ehchub.consent.consents;

import java.util.Objects;
import java.util.Optional;

/**
 * The person who consented or refused.
 *
 * @param relationship to the child in words, such as "mother" or "deputy"; "self" for the child or young person
 * @param person who it was; absent for the child's own answer, and where nobody wrote a name down
 * @param responsibility whether they have parental responsibility for the child
 */
public record Giver(
        GivenBy by, String relationship, Optional<PersonRef> person, ParentalResponsibility responsibility) {

    /** @throws IllegalArgumentException when the relationship is blank */
    public Giver {
        Objects.requireNonNull(by);
        Objects.requireNonNull(person);
        Objects.requireNonNull(responsibility);
        if (relationship.isBlank()) {
            throw new IllegalArgumentException("A relationship is said in words");
        }
    }

    /** Someone of whom nothing more was written down. */
    public Giver(GivenBy by, String relationship) {
        this(by, relationship, Optional.empty(), ParentalResponsibility.NOT_RECORDED);
    }

    /**
     * Whether both are known to be one person. A child who has become a young person is who they were. Two givers whose
     * names were not written down may be two people, whatever they are called: they are taken for two.
     */
    public boolean isSamePersonAs(Giver other) {
        return (by.isTheChild() && other.by.isTheChild()) || (person.isPresent() && person.equals(other.person));
    }
}
