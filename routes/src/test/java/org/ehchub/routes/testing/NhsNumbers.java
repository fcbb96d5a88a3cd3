package org.ehchub.routes.testing;

import java.util.stream.IntStream;
import org.ehchub.mappings.canonical.NhsNumber;

/** NHS numbers of the test range, 999 followed by digits, with their check digit. */
public final class NhsNumbers {

    private NhsNumbers() {}

    /** The n-th valid number of the range. */
    public static NhsNumber number(int n) {
        return IntStream.iterate(0, i -> i + 1)
                .filter(NhsNumbers::issuable)
                .skip(n)
                .mapToObj(i -> new NhsNumber(nine(i) + checkDigit(nine(i))))
                .findFirst()
                .orElseThrow();
    }

    private static boolean issuable(int i) {
        return checkDigit(nine(i)) != 10;
    }

    private static String nine(int i) {
        return "999%06d".formatted(i);
    }

    private static int checkDigit(String nine) {
        int sum = IntStream.range(0, 9).map(at -> (nine.charAt(at) - '0') * (10 - at)).sum();
        return (11 - sum % 11) % 11;
    }
}
