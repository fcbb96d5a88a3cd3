package org.ehchub.mappings.translate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The codes of the model's named values in every format: the name in lower case with hyphens, {@code very-restricted}. */
public final class Codes {

    private Codes() {}

    /** The code of a named value. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The named value with this code. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> code(value).equals(code))
                .findFirst();
    }
}
