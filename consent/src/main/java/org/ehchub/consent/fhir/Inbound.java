package org.ehchub.consent.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;

/** What every reader of one Consent shares: the problems found so far, and how the commonest values are read. */
record Inbound(Directory directory, Problems problems) {

    private static final int LONGEST = 1_000;

    void missing(String path, String expected) {
        problems.add(path, Code.MISSING, expected);
    }

    void wrong(String path, String expected) {
        problems.add(path, Code.INVALID_VALUE, expected);
    }

    void refused(String path, String expected) {
        problems.add(path, Code.NOT_ALLOWED, expected);
    }

    /** The value that this code names; a problem when it names none. */
    <E extends Enum<E>> Optional<E> named(Class<E> type, String code, String path, String expected) {
        Optional<E> found = Codes.find(type, String.valueOf(code));
        if (found.isEmpty()) {
            wrong(path, expected);
        }
        return found;
    }

    /** Words that people read in one line; a problem when they are none, too long, or hold control characters. */
    Optional<String> words(String text, String path, String expected) {
        if (text == null || text.isBlank()) {
            missing(path, expected);
            return Optional.empty();
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            wrong(path, "At most " + LONGEST + " characters in one line: " + expected);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** What the parser makes of a text; a problem when it refuses it. */
    <T> Optional<T> parsed(String text, Function<String, T> parser, String path, String expected) {
        try {
            return Optional.of(parser.apply(String.valueOf(text)));
        } catch (IllegalArgumentException refused) {
            wrong(path, expected);
            return Optional.empty();
        }
    }

    /** Says of a fixed code that it has to be this one, and there alone. */
    void fixed(CodeableConcept concept, String path, String expected, Coding... allowed) {
        List<Coding> codings = concept.getCoding();
        if (codings.isEmpty()) {
            missing(path, expected);
        }
        for (int i = 0; i < codings.size(); i++) {
            Coding coding = codings.get(i);
            if (List.of(allowed).stream().noneMatch(one -> is(coding, one.getSystem(), one.getCode()))) {
                wrong(path + ".coding[" + i + "]", expected);
            }
        }
    }

    static boolean is(Coding coding, String system, String code) {
        return system.equals(coding.getSystem()) && code.equals(coding.getCode());
    }

    /** Says of a reference that, if it names a type, it has to be this one. */
    void type(Reference reference, String expected, String path) {
        if (reference.hasType() && !expected.equals(reference.getType())) {
            wrong(path + ".type", "A reference to " + expected);
        }
    }

    /** A whole day. */
    Optional<LocalDate> day(BaseDateTimeType date, String path, String meaning) {
        Optional<LocalDate> day = day(date);
        if (day.isEmpty()) {
            wrong(path, "A whole day, without a time: " + meaning);
        }
        return day;
    }

    /** The day, when nothing but a day was written and the calendar has it. */
    static Optional<LocalDate> day(BaseDateTimeType date) {
        try {
            return Optional.ofNullable(date.getValueAsString()).map(LocalDate::parse);
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** The registered agency that a reference names by identifier. */
    Optional<AgencyId> agency(Reference reference, String path) {
        Identifier identifier = reference.getIdentifier();
        type(reference, "Organization", path);
        if (!identifier.hasSystem() || !identifier.hasValue()) {
            missing(path + ".identifier", "The agency's identifier, with its system");
            return Optional.empty();
        }
        Optional<AgencyId> agency = directory.agency(identifier.getSystem(), identifier.getValue());
        if (agency.isEmpty()) {
            problems.add(path + ".identifier", Code.INVALID_IDENTIFIER, "An agency that is registered with the hub");
        }
        return agency;
    }

    /** The extensions with this URL that are directly here. */
    static List<Extension> all(List<Extension> extensions, String url) {
        return extensions.stream().filter(extension -> url.equals(extension.getUrl())).toList();
    }

    /** The one extension with this URL; a problem when there are several. */
    Optional<Extension> one(List<Extension> extensions, String url, String path) {
        List<Extension> found = all(extensions, url);
        if (found.size() > 1) {
            refused(at(path, url), "At most one");
        }
        return found.stream().findFirst();
    }

    /** The FHIRPath of an extension of the hub's own. */
    static String at(String path, String url) {
        return path + ".extension('" + url + "')";
    }

    /** The value of an extension, which has to be of this type and not empty. */
    <T> Optional<T> value(Extension extension, Class<T> type, String path, String expected) {
        boolean said = !(extension.getValue() instanceof PrimitiveType<?> primitive) || primitive.hasValue();
        if (said && type.isInstance(extension.getValue())) {
            return Optional.of(type.cast(extension.getValue()));
        }
        wrong(path + ".value", expected);
        return Optional.empty();
    }
}
