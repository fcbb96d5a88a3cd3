package org.ehchub.mappings.college;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.plain.PlainSource;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import tools.jackson.databind.JsonNode;

/** Plain fields read from a JSON object. A problem's path is a JSON pointer (RFC 6901). */
final class JsonSource implements PlainSource {

    /** What the hub adds to its copies: a college that sends one back need not take it out. */
    private static final Set<String> DELIVERY_FIELDS = Set.of("format", "disclosure", "releasedAt", "lawfulBasis");

    private final JsonNode node;
    private final String pointer;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>(DELIVERY_FIELDS);
    private final Map<String, List<JsonSource>> inner = new HashMap<>();

    JsonSource(JsonNode node, String pointer, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    @Override
    public Optional<String> text(String field) {
        JsonNode value = value(field);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            problems.add(path(field), Code.INVALID_VALUE, "A single value");
            return Optional.empty();
        }
        return Optional.of(value.asString()).filter(text -> !text.isBlank());
    }

    @Override
    public List<String> words(String field) {
        JsonNode value = value(field);
        List<String> words = new ArrayList<>();
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            value.forEach(word -> words.add(word.stringValue()));
        } else if (!value.isNull() && !value.isMissingNode()) {
            problems.add(path(field), Code.INVALID_VALUE, "A list of texts");
        }
        return words;
    }

    @Override
    public PlainSource one(String field) {
        return inner.computeIfAbsent(field, name -> List.of(object(value(name), path(name))))
                .getFirst();
    }

    @Override
    public List<PlainSource> many(String field) {
        return List.copyOf(inner.computeIfAbsent(field, this::objects));
    }

    private List<JsonSource> objects(String field) {
        JsonNode value = value(field);
        List<JsonSource> objects = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                objects.add(object(value.get(i), path(field) + "/" + i));
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            problems.add(path(field), Code.INVALID_VALUE, "A list of objects");
        }
        return objects;
    }

    private JsonSource object(JsonNode value, String at) {
        if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
            problems.add(at, Code.INVALID_VALUE, "An object");
        }
        return new JsonSource(value, at, problems);
    }

    @Override
    public String path(String field) {
        return pointer + "/" + field;
    }

    private JsonNode value(String field) {
        asked.add(field);
        return node.path(field);
    }

    /** Notes every field that nobody asked for: a misspelt one would be lost without a word. */
    void noteUnknownFields() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> problems.add(pointer, Code.NOT_ALLOWED, "Only the fields of " + CollegeFormat.NAME));
        inner.values().forEach(objects -> objects.forEach(JsonSource::noteUnknownFields));
    }
}
