package org.ehchub.mappings.canonical;

/**
 * A UK provider reference number (UK Register of Learning Providers).
 *
 * @param value eight digits
 */
public record Ukprn(String value) implements OrganisationCode {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://ehchub.org/fhir/Id/ukprn";

    /** @throws IllegalArgumentException when malformed */
    public Ukprn {
        CheckDigits.require(value.matches("1[0-9]{7}"), value, "A UKPRN has eight digits and starts with 1");
    }

    @Override
    public String system() {
        return SYSTEM;
    }
}
