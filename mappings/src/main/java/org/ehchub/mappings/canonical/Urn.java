package org.ehchub.mappings.canonical;

/**
 * A school's unique reference number (Get Information about Schools).
 *
 * @param value six digits
 */
public record Urn(String value) implements OrganisationCode {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://fhir.hl7.org.uk/Id/urn-school-number";

    /** @throws IllegalArgumentException when malformed */
    public Urn {
        CheckDigits.require(value.matches("[0-9]{6}"), value, "A URN has six digits");
    }

    @Override
    public String system() {
        return SYSTEM;
    }
}
