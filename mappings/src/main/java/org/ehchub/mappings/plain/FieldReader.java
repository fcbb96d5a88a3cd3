package org.ehchub.mappings.plain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Detail.PersonalBudget;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;

/** Reads the fields of one object as values, noting what is absent or wrong. */
record FieldReader(PlainSource source, Problems problems) {

    String path(String field) {
        return source.path(field);
    }

    FieldReader one(String field) {
        return new FieldReader(source.one(field), problems);
    }

    List<FieldReader> many(String field) {
        return source.many(field).stream()
                .map(object -> new FieldReader(object, problems))
                .toList();
    }

    String textOrEmpty(String field) {
        return source.text(field).orElse("");
    }

    Optional<String> text(String field, String meaning) {
        int mark = problems.mark();
        Optional<String> text = source.text(field);
        return problems.mark() > mark ? text : problems.required(source.path(field), text, meaning);
    }

    /** An optional value of a type whose refusals repeat nothing. */
    <T> Optional<T> maybe(String field, Function<String, T> type) {
        return source.text(field)
                .flatMap(text ->
                        problems.valid(source.path(field), Code.INVALID_IDENTIFIER, () -> type.apply(text)));
    }

    /** A required value of a type whose refusals repeat nothing. */
    <T> Optional<T> needed(String field, String meaning, Code refused, Function<String, T> type) {
        return text(field, meaning)
                .flatMap(text -> problems.valid(source.path(field), refused, () -> type.apply(text)));
    }

    Optional<AgencyId> agency(String field, String meaning) {
        return needed(field, meaning, Code.INVALID_IDENTIFIER, AgencyId::new);
    }

    <E extends Enum<E>> Optional<E> code(String field, Class<E> type, String meaning) {
        return text(field, meaning).flatMap(text -> known(field, type, text));
    }

    <E extends Enum<E>> Set<E> codes(String field, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        source.words(field).forEach(text -> known(field, type, text).ifPresent(found::add));
        return found;
    }

    private <E extends Enum<E>> Optional<E> known(String field, Class<E> type, String text) {
        Optional<E> value = Codes.find(type, text);
        if (value.isEmpty()) {
            problems.add(source.path(field), Code.INVALID_VALUE, "One of " + codesOf(type));
        }
        return value;
    }

    private static <E extends Enum<E>> List<String> codesOf(Class<E> type) {
        return EnumSet.allOf(type).stream().map(Codes::code).toList();
    }

    Optional<LocalDate> day(String field, String meaning) {
        return text(field, meaning).flatMap(text -> parsed(field, text, LocalDate::parse, "A day as YYYY-MM-DD"));
    }

    Optional<Integer> number(String field, int least, String meaning) {
        String expected = "A whole number from " + least + " upwards";
        Optional<Integer> number =
                text(field, meaning).flatMap(text -> parsed(field, text, Integer::valueOf, expected));
        if (number.isPresent() && number.get() < least) {
            problems.add(source.path(field), Code.INVALID_VALUE, expected);
        }
        return number;
    }

    Optional<BigDecimal> amount(String field, String meaning) {
        return text(field, meaning)
                .flatMap(text -> parsed(
                        field,
                        text,
                        amount -> PersonalBudget.pounds(new BigDecimal(amount)),
                        "An amount in pounds as 1234.50"));
    }

    /** Yes or no; no when absent. */
    boolean flag(String field) {
        return switch (textOrEmpty(field)) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> {
                problems.add(source.path(field), Code.INVALID_VALUE, "Yes or no");
                yield false;
            }
        };
    }

    /** Parsers quote what they refuse, so theirs is not repeated. */
    <T> Optional<T> parsed(String field, String text, Function<String, T> parser, String expected) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            problems.add(source.path(field), Code.INVALID_VALUE, expected);
            return Optional.empty();
        }
    }
}
