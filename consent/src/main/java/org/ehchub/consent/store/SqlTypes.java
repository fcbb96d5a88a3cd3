package org.ehchub.consent.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the few types that databases disagree about are written: as text that sorts. */
public final class SqlTypes {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What {@link #text} writes, with 0 for any digit. */
    private static final String SHAPE = "0000-00-00T00:00:00.000Z";

    private SqlTypes() {}

    /** An instant in UTC to the millisecond, always 24 characters, so that texts sort as instants do. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** @throws java.time.DateTimeException when the text is not an instant */
    public static Instant instant(String text) {
        // A decision reads dozens; the general reader takes more time over them than the database over their rows.
        return isAsWritten(text) ? read(text) : Instant.parse(text);
    }

    private static boolean isAsWritten(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int at = 0; at < SHAPE.length(); at++) {
            char expected = SHAPE.charAt(at);
            char found = text.charAt(at);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant read(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
