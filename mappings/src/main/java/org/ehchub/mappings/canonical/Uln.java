package org.ehchub.mappings.canonical;

/**
 * A unique learner number (Learning Records Service): ten digits of which the last is a modulus 11 check digit.
 *
 * @param value ten digits
 */
public record Uln(String value) implements PersonalIdentifier {

    /** The FHIR identifier system, minted by the hub. */
    public static final String SYSTEM = "https://ehchub.org/fhir/Id/uln";

    /** @throws IllegalArgumentException when not ten digits, or the check digit is wrong; the text omits the value */
    public Uln {
        CheckDigits.require(
                value.matches("[1-9][0-9]{9}") && checkDigit(value) == value.charAt(9) - '0',
                value,
                "A ULN has ten digits and a valid modulus 11 check digit");
    }

    /** A remainder of zero gives ten, which is never issued. */
    private static int checkDigit(String value) {
        return 10 - CheckDigits.weightedSum(value.substring(0, 9), 10, -1) % 11;
    }

    @Override
    public String toString() {
        return "Uln[redacted]";
    }
}
