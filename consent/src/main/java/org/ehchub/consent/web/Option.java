package org.ehchub.consent.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One answer that a form offers.
 *
 * @param value what the form sends
 * @param text what people read
 */
public record Option(String value, String text) {

    /** An option for each constant, in their order. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, Function<E, String> words) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), words.apply(constant)))
                .toList();
    }

    /** The constant that was chosen; nothing when none was, or none has this name. */
    public static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    /** Every constant that was chosen. */
    public static <E extends Enum<E>> List<E> chosen(Class<E> type, List<String> values) {
        return values.stream().flatMap(value -> chosen(type, value).stream()).toList();
    }

    /** What was typed or chosen, never null, without space around it. */
    public static String typed(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** All that was chosen, never null. */
    public static List<String> typed(List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
