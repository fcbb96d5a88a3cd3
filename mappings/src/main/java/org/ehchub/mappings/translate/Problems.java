package org.ehchub.mappings.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Translation.Translated;
import org.ehchub.mappings.translate.Translation.Untranslatable;

/**
 * Gathers every problem of one source while it is read. A value that could not be read is an empty {@code Optional} with
 * a problem noted, so whatever is built from values after which nothing was noted has them all. Not thread-safe: one
 * for each translation.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem; the text never repeats the value found. */
    public void add(String path, Code code, String text) {
        found.add(new Problem(path, code, text));
    }

    /** How many were noted so far: a mark for {@link #build}. */
    public int mark() {
        return found.size();
    }

    /** Everything noted so far, in that order. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Notes that something required is absent when it is. */
    public <T> Optional<T> required(String path, Optional<T> value, String text) {
        if (value.isEmpty()) {
            add(path, Code.MISSING, text);
        }
        return value;
    }

    /**
     * Makes one value, noting the refusal of its type.
     *
     * @param value makes a value of the canonical model, whose {@link IllegalArgumentException}s repeat nothing
     */
    public <T> Optional<T> valid(String path, Code code, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException refused) {
            add(path, code, refused.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Makes something of values that were read; empty when one of them had a problem, which was noted then.
     *
     * @param mark where the reading of its own values began: a problem since then may be of an optional value
     * @param value opens the required values with {@code orElseThrow}; those read before the mark, such as a document's
     *     day for its items, may be absent with their problem noted long ago
     * @throws NoSuchElementException when a required value is absent and no problem says so, which no source can cause
     */
    public <T> Optional<T> build(int mark, String path, Supplier<T> value) {
        if (found.size() > mark) {
            return Optional.empty();
        }
        try {
            return valid(path, Code.NOT_ALLOWED, value);
        } catch (NoSuchElementException absent) {
            if (found.isEmpty()) {
                throw absent;
            }
            return Optional.empty();
        }
    }

    /**
     * What the reading came to. A problem of something that is used twice, such as one author of two sections, is told once.
     *
     * @param message empty only after a problem was noted
     */
    public Translation conclude(Optional<? extends EhcMessage> message) {
        return found.isEmpty() ? new Translated(message.orElseThrow()) : new Untranslatable(found.stream().distinct().toList());
    }
}
