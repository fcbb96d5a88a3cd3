package org.ehchub.mappings.canonical;

/** A person's name as their record has it. Never logged. */
public record PersonName(String given, String family) {

    /** @throws IllegalArgumentException when either part is blank */
    public PersonName {
        if (given.isBlank() || family.isBlank()) {
            throw new IllegalArgumentException("A name has a given and a family part");
        }
    }

    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
