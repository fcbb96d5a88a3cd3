package org.ehchub.consent.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the few types that databases disagree about are written: as text that sorts. */
public final class SqlTypes {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SqlTypes() {}

    /** An instant in UTC to the millisecond, always 24 characters, so that texts sort as instants do. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** @throws java.time.format.DateTimeParseException when the text is not an instant */
    public static Instant instant(String text) {
        return Instant.parse(text);
    }
}
