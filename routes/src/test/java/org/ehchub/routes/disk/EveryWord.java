package org.ehchub.routes.disk;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;

/** Every word in a message, found in its records whatever they are called. */
final class EveryWord {

    /** Names of agencies, which the register has in clear, and digests, which say nothing. */
    private static final Set<String> NO_WORDS = Set.of("sha256");

    private EveryWord() {}

    static List<String> of(Object message) {
        List<String> words = new ArrayList<>();
        add(message, words);
        return words;
    }

    private static void add(Object value, List<String> words) {
        switch (value) {
            case String word -> words.add(word);
            case URI address -> words.add(address.toString());
            case AgencyId agency -> {}
            case Optional<?> some -> some.ifPresent(inner -> add(inner, words));
            case Collection<?> many -> many.forEach(inner -> add(inner, words));
            case Map<?, ?> many -> many.forEach((key, inner) -> {
                add(key, words);
                add(inner, words);
            });
            case Record fields -> {
                for (RecordComponent field : fields.getClass().getRecordComponents()) {
                    if (!NO_WORDS.contains(field.getName())) {
                        add(valueOf(field, fields), words);
                    }
                }
            }
            default -> {}
        }
    }

    private static Object valueOf(RecordComponent field, Record fields) {
        try {
            return field.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
