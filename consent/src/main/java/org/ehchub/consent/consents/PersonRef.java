package org.ehchub.consent.consents;

/**
 * Names one person around one child, without saying who it is: a keyed pseudonym of name and relationship that differs
 * from child to child.
 */
public record PersonRef(String value) {

    /** @throws IllegalArgumentException when there is no text */
    public PersonRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A reference to a person is a text");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
