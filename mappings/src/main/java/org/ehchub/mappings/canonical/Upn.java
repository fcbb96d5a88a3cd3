package org.ehchub.mappings.canonical;

/**
 * A unique pupil number (Department for Education, UPN guidance): a check letter and twelve characters, the last of
 * which is a letter when the number is temporary. Never sent to the NHS and never matched on outside education.
 *
 * @param value thirteen characters, upper case
 */
public record Upn(String value) implements PersonalIdentifier {

    /** The FHIR identifier system, minted by the hub. */
    public static final String SYSTEM = "https://ehchub.org/fhir/Id/upn";

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** @throws IllegalArgumentException when malformed or the check letter is wrong; the text omits the value */
    public Upn {
        CheckDigits.require(
                value.matches("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]") && checkLetter(value) == value.charAt(0),
                value,
                "A UPN has a valid check letter followed by twelve characters");
    }

    private static char checkLetter(String value) {
        int last = Character.isDigit(value.charAt(12)) ? value.charAt(12) - '0' : CHECK_LETTERS.indexOf(value.charAt(12));
        int sum = CheckDigits.weightedSum(value.substring(1, 12), 2, 1) + last * 13;
        return CHECK_LETTERS.charAt(sum % 23);
    }

    @Override
    public String toString() {
        return "Upn[redacted]";
    }
}
