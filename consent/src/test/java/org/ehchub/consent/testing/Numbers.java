package org.ehchub.consent.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.Upn;

/** Numbers that no other child of a test has. */
public final class Numbers {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Numbers() {}

    /** A valid number of the range that is never issued. */
    public static NhsNumber nhsNumber() {
        while (true) {
            String start = "99900%04d".formatted(NEXT.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (start.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return new NhsNumber(start + check);
            }
        }
    }

    /** A valid one of an invented school. */
    public static Upn upn() {
        String digits = "8204001%05d".formatted(NEXT.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return new Upn("ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23) + digits);
    }
}
