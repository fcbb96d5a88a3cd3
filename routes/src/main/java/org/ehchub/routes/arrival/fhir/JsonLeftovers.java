package org.ehchub.routes.arrival.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What HAPI's reader of JSON passes over, or takes for something else, without a word: comments as FHIR once had them,
 * what stands beside a value that cannot have anything beside it, and arrays in arrays (FHIR R4, section 2.6.2).
 */
final class JsonLeftovers {

    private static final String COMMENTS = "fhir_comments";
    private static final String BESIDE = "_";
    private static final Set<String> OF_AN_ELEMENT = Set.of("id", "extension");
    private static final Set<String> WITHOUT_A_VALUE =
            Set.of("_", "_resourceType", "_contained", "_extension", "_modifierExtension");

    private final ParserProblems problems;

    JsonLeftovers(ParserProblems problems) {
        this.problems = problems;
    }

    /** Notes all of it in one resource. */
    void check(JsonNode resource) {
        object(resource, problems.inside("", resource.path("resourceType").asText()), "");
    }

    /** @param as the name under which the object stands */
    private void object(JsonNode object, String path, String as) {
        object.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals(COMMENTS) || WITHOUT_A_VALUE.contains(name) || isUnread(as, name, value)) {
                problems.leftover(path);
            } else if (name.startsWith(BESIDE)) {
                beside(value, path, name.substring(BESIDE.length()));
            } else {
                value(value, path, name);
            }
        });
    }

    /** An extension's URL is no element, and a narrative's XHTML none that may be extended. */
    private static boolean isUnread(String as, String name, JsonNode value) {
        return switch (as) {
            case "extension", "modifierExtension" -> name.equals("_url");
            case "text" -> name.equals("_div") || (name.equals("div") && !value.isTextual());
            default -> false;
        };
    }

    private void value(JsonNode value, String path, String name) {
        String at = problems.inside(path, name);
        if (value.isObject()) {
            object(value, at, name);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                one(value.get(i), at + "[" + i + "]", name);
            }
        }
    }

    private void one(JsonNode value, String at, String name) {
        if (value.isArray()) {
            problems.leftover(at);
        } else if (value.isObject()) {
            object(value, at, name);
        }
    }

    /** The id and the extensions of a simple value, or of each of several. */
    private void beside(JsonNode value, String path, String name) {
        String at = problems.inside(path, name);
        for (JsonNode element : value.isArray() ? value : Set.of(value)) {
            element.properties().forEach(member -> {
                if (OF_AN_ELEMENT.contains(member.getKey())) {
                    value(member.getValue(), at, member.getKey());
                } else {
                    problems.leftover(at);
                }
            });
        }
    }
}
