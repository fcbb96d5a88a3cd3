package org.ehchub.consent.consents;

/**
 * What the agency that sent a consent calls it.
 *
 * @param system the URI of the agency's own numbering
 * @param value its number there
 */
public record BusinessIdentifier(String system, String value) {

    /** The longest system and the longest value taken. */
    public static final int LONGEST = 256;

    /** @throws IllegalArgumentException when either part is missing, too long or with control characters */
    public BusinessIdentifier {
        if (isUnusable(system) || isUnusable(value)) {
            throw new IllegalArgumentException("An identifier has a system and a value of at most 256 characters each");
        }
    }

    private static boolean isUnusable(String part) {
        return part == null || part.isBlank() || part.length() > LONGEST || part.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "BusinessIdentifier[" + system + "]";
    }
}
