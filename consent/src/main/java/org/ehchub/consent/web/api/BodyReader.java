package org.ehchub.consent.web.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ehchub.consent.web.api.Refused.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Reads one object of a JSON body and gathers everything that is wrong with it. A member nobody asked for is wrong too:
 * a misspelt exclusion that is quietly ignored would share what was meant to be left out.
 */
final class BodyReader {

    private final JsonNode node;
    private final String pointer;
    private final List<Finding> findings;
    private final Set<String> known = new TreeSet<>();

    private BodyReader(JsonNode node, String pointer, List<Finding> findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
        if (!node.isObject()) {
            findings.add(new Finding(pointer, "An object"));
        }
    }

    static BodyReader of(JsonNode body) {
        return new BodyReader(body, "", new ArrayList<>());
    }

    /** @throws Refused when anything was wrong here or beneath */
    void finish() {
        if (!findings.isEmpty()) {
            throw new Refused(Refused.Code.INVALID_BODY, findings);
        }
    }

    /** A text that the parser takes; absent when it is missing or wrong. */
    <T> Optional<T> value(String name, String expected, Function<String, T> parser) {
        JsonNode member = member(name);
        return member.isMissingNode() ? Optional.empty() : parse(member, pointer + "/" + name, expected, parser);
    }

    /** The same, and wrong when missing. */
    <T> Optional<T> required(String name, String expected, Function<String, T> parser) {
        if (member(name).isMissingNode()) {
            findings.add(new Finding(pointer + "/" + name, expected));
        }
        return value(name, expected, parser);
    }

    /** An array of texts that the parser takes; empty when it is missing. */
    <T> Set<T> values(String name, String expected, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            parse(elements.get(i), pointer + "/" + name + "/" + i, expected, parser).ifPresent(values::add);
        }
        return values;
    }

    Optional<Boolean> flag(String name) {
        JsonNode member = member(name);
        if (!member.isMissingNode() && !member.isBoolean()) {
            findings.add(new Finding(pointer + "/" + name, "true or false"));
        }
        return member.isBoolean() ? Optional.of(member.booleanValue()) : Optional.empty();
    }

    Optional<BodyReader> object(String name) {
        JsonNode member = member(name);
        return member.isMissingNode()
                ? Optional.empty()
                : Optional.of(new BodyReader(member, pointer + "/" + name, findings));
    }

    List<BodyReader> objects(String name) {
        List<BodyReader> readers = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            readers.add(new BodyReader(elements.get(i), pointer + "/" + name + "/" + i, findings));
        }
        return readers;
    }

    boolean has(String name) {
        return !member(name).isMissingNode();
    }

    /** To be called when all that may be here was asked for. */
    void nothingElse() {
        if (!known.containsAll(node.propertyNames())) {
            findings.add(new Finding(pointer, "No members but " + String.join(", ", known)));
        }
    }

    void wrong(String name, String expected) {
        findings.add(new Finding(pointer + "/" + name, expected));
    }

    private JsonNode member(String name) {
        known.add(name);
        return node.path(name);
    }

    private List<JsonNode> elements(String name) {
        JsonNode member = member(name);
        if (!member.isMissingNode() && !member.isArray()) {
            findings.add(new Finding(pointer + "/" + name, "An array"));
        }
        return member.isArray() ? member.values().stream().toList() : List.of();
    }

    private <T> Optional<T> parse(JsonNode text, String where, String expected, Function<String, T> parser) {
        try {
            if (text.isString()) {
                return Optional.of(parser.apply(text.stringValue()));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below, in the same words as for a value that is no text.
        }
        findings.add(new Finding(where, expected));
        return Optional.empty();
    }
}
