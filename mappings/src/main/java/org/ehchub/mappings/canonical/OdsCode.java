package org.ehchub.mappings.canonical;

/**
 * An NHS organisation's code (Organisation Data Service).
 *
 * @param value 3 to 12 capital letters and digits
 */
public record OdsCode(String value) implements OrganisationCode {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/ods-organization-code";

    /** @throws IllegalArgumentException when malformed */
    public OdsCode {
        CheckDigits.require(value.matches("[A-Z0-9]{3,12}"), value, "An ODS code has 3 to 12 capital letters and digits");
    }

    @Override
    public String system() {
        return SYSTEM;
    }
}
