package org.ehchub.mappings.canonical;

/**
 * An NHS number: ten digits of which the last is the modulus 11 check digit (NHS Data Dictionary, NHS NUMBER).
 *
 * @param value ten digits without spaces
 */
public record NhsNumber(String value) implements PersonalIdentifier {

    /** The FHIR identifier system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    /** @throws IllegalArgumentException when not ten digits, or the check digit is wrong; the text omits the value */
    public NhsNumber {
        CheckDigits.require(
                value.matches("[0-9]{10}") && checkDigit(value) == value.charAt(9) - '0',
                value,
                "An NHS number has ten digits and a valid modulus 11 check digit");
    }

    /** Eleven becomes zero; ten is never issued and matches no digit. */
    private static int checkDigit(String value) {
        return (11 - CheckDigits.weightedSum(value.substring(0, 9), 10, -1) % 11) % 11;
    }

    @Override
    public String toString() {
        return "NhsNumber[redacted]";
    }
}
