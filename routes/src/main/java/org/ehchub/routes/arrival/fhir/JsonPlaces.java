package org.ehchub.routes.arrival.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Where in a body the members of each name are: HAPI tells the name of what it objects to, not the place. */
final class JsonPlaces {

    private final BinaryOperator<String> inside;
    private final Map<String, List<String>> places = new HashMap<>();

    /** @param inside makes the path of a member out of that of its object and its name */
    JsonPlaces(JsonNode resource, BinaryOperator<String> inside) {
        this.inside = inside;
        walk(resource, inside.apply("", resource.path("resourceType").asText()));
    }

    /** The one place of that name; empty when there are several, for any of them may be meant. */
    Optional<String> only(String name) {
        return Optional.ofNullable(places.get(name)).filter(all -> all.size() == 1).map(List::getFirst);
    }

    private void walk(JsonNode node, String path) {
        node.properties().forEach(member -> {
            String place = inside.apply(path, member.getKey());
            places.computeIfAbsent(member.getKey(), name -> new ArrayList<>()).add(place);
            walk(member.getValue(), place);
        });
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            walk(node.get(i), path + "[" + i + "]");
        }
    }
}
