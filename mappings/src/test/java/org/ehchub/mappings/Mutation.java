package org.ehchub.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Translated;
import org.ehchub.mappings.translate.Translation.Untranslatable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Random damage to JSON: elements removed, repeated and overwritten. */
public final class Mutation {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> RUBBISH = List.of(
            "zz", " ", "#", "#zz", "a\u0007b", "urn:x", "-1", "1E+999999999", "99999999999", "2026-02-31",
            "https://ehchub.org/fhir/Id/agency");

    private Mutation() {}

    /**
     * The same seed does the same damage.
     *
     * @param overwritable the fields whose text may become rubbish; none named means all
     */
    public static String damaged(String json, long seed, Set<String> overwritable) {
        Random random = new Random(seed);
        JsonNode document = JSON.readTree(json);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            mutate(document, random, overwritable);
        }
        return document.toString();
    }

    /** Passes for every answer that a sender can use. */
    public static void assertAnswered(Translation translation) {
        switch (translation) {
            case Translated translated -> assertThat(translated.message()).isNotNull();
            case Untranslatable bad -> assertThat(bad.problems()).allSatisfy(problem -> {
                assertThat(problem.text()).isNotBlank();
                assertThat(problem.code()).isNotNull();
            });
        }
    }

    /** Walks down at random and then damages what it has come to. */
    private static void mutate(JsonNode node, Random random, Set<String> overwritable) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = object.propertyNames().stream().toList();
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (value.isContainer() && random.nextInt(8) > 0) {
                mutate(value, random, overwritable);
            } else if ((overwritable.isEmpty() || overwritable.contains(name)) && random.nextBoolean()) {
                object.set(name, StringNode.valueOf(RUBBISH.get(random.nextInt(RUBBISH.size()))));
            } else if (!name.equals("resourceType")) {
                object.remove(name);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            JsonNode value = array.get(index);
            switch (random.nextInt(10)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(value.deepCopy());
                default -> mutate(value, random, overwritable);
            }
        }
    }
}
