package org.ehchub.mappings.canonical;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Who speaks in an item: families and professionals need to see whose voice it is.
 *
 * @param name the author's name
 * @param role the author's job or relationship in words, such as "Speech and language therapist"
 * @param agency the agency the author speaks for
 * @param writtenOn the day of the advice
 */
public record Authorship(String name, String role, AgencyId agency, LocalDate writtenOn) {

    /** @throws IllegalArgumentException when the name or role is blank or holds control characters */
    public Authorship {
        name = PlainText.line(name, "An author's name");
        role = PlainText.line(role, "An author's role");
        Objects.requireNonNull(agency);
        Objects.requireNonNull(writtenOn);
    }

    @Override
    public String toString() {
        return "Authorship[" + agency + "]";
    }
}
