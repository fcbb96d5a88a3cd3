package org.ehchub.mappings.canonical;

/** A person's name as their record has it. Never logged. */
public record PersonName(String given, String family) {

    /** @throws IllegalArgumentException when either part is blank or holds control characters */
    public PersonName {
        given = PlainText.line(given, "A given name");
        family = PlainText.line(family, "A family name");
    }

    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
