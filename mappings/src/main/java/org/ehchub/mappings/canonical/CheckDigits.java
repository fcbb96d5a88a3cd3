package org.ehchub.mappings.canonical;

/** The check-digit arithmetic that the identifier types share. */
final class CheckDigits {

    private CheckDigits() {}

    /** The sum of each digit times its weight; weights run from {@code firstWeight} in steps of {@code step}. */
    static int weightedSum(CharSequence digits, int firstWeight, int step) {
        int sum = 0;
        int weight = firstWeight;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * weight;
            weight += step;
        }
        return sum;
    }

    /** Refuses without repeating the value: identifiers are personal data and exception texts are logged. */
    static String require(boolean valid, String value, String rule) {
        if (!valid) {
            throw new IllegalArgumentException(rule);
        }
        return value;
    }
}
