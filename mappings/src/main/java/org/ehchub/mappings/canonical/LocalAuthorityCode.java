package org.ehchub.mappings.canonical;

/**
 * A local authority's three-digit code (Department for Education).
 *
 * @param value three digits
 */
public record LocalAuthorityCode(String value) implements OrganisationCode {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://ehchub.org/fhir/Id/local-authority";

    /** @throws IllegalArgumentException when malformed */
    public LocalAuthorityCode {
        CheckDigits.require(value.matches("[0-9]{3}"), value, "A local authority code has three digits");
    }

    @Override
    public String system() {
        return SYSTEM;
    }
}
