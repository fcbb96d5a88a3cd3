package org.ehchub.consent.web.api;

import java.util.Arrays;
import java.util.Locale;

/** Enumerated values as the API and files write them: {@code YOUNG_PERSON} is {@code young-person}. */
public final class Codes {

    private Codes() {}

    /** As it is written. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no constant is written so */
    public static <E extends Enum<E>> E parse(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No value is written so"));
    }

    /** What may be written, for a finding. */
    public static <E extends Enum<E>> String expected(Class<E> type) {
        return "One of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Codes::of).toList());
    }
}
