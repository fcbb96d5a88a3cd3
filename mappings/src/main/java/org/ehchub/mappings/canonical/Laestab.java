package org.ehchub.mappings.canonical;

/**
 * A local authority code and establishment number.
 *
 * @param value seven digits: authority (3), establishment (4)
 */
public record Laestab(String value) implements OrganisationCode {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://ehchub.org/fhir/Id/laestab";

    /** @throws IllegalArgumentException when malformed */
    public Laestab {
        CheckDigits.require(value.matches("[0-9]{7}"), value, "A LAESTAB has seven digits");
    }

    @Override
    public String system() {
        return SYSTEM;
    }
}
