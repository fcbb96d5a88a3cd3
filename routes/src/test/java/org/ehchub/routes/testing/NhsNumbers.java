package org.ehchub.routes.testing;

import java.util.stream.IntStream;
import org.ehchub.mappings.canonical.NhsNumber;

/** NHS numbers of the test range, 999 followed by digits, with their check digit. */
public final class NhsNumbers {

    /** What follows 999 in the valid ones; where the check digit would be ten, the number is never issued. */
    private static final int[] ISSUABLE =
            IntStream.range(0, 1_000_000).filter(six -> checkDigit(six) != 10).toArray();

    private NhsNumbers() {}

    /** The n-th valid number of the range. */
    public static NhsNumber number(int n) {
        int six = ISSUABLE[n];
        return new NhsNumber("999%06d%d".formatted(six, checkDigit(six)));
    }

    private static int checkDigit(int six) {
        int sum = 9 * 10 + 9 * 9 + 9 * 8;
        int rest = six;
        for (int weight = 2; weight <= 7; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return (11 - sum % 11) % 11;
    }
}
