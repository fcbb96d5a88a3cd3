package org.ehchub.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vectors of C2SP's Wycheproof from the folder shared beside the project. */
public final class WycheproofVectors {

    private static final Path FOLDER = Path.of("..", "..", "shared", "vectors", "wycheproof");

    private WycheproofVectors() {}

    /**
     * One vector.
     *
     * @param group what the vectors of a group share, such as sizes in bits
     * @param test the vector itself
     */
    public record Vector(JsonNode group, JsonNode test) {

        public byte[] bytes(String field) {
            return HexFormat.of().parseHex(test.get(field).asString());
        }

        public boolean valid() {
            return test.get("result").asString().equals("valid");
        }

        @Override
        public String toString() {
            return test.get("tcId").asInt() + " " + test.get("comment").asString();
        }
    }

    /** All vectors of a file; skips the test when the folder is absent. */
    public static Stream<Vector> read(String file) {
        Path path = FOLDER.resolve(file);
        if (Files.notExists(path)) {
            String skipped = "Skipped: no vectors at shared/vectors/wycheproof/" + file;
            // Printed, for a report does not show why a whole source of arguments was skipped.
            System.out.println(skipped);
            throw new TestAbortedException(skipped);
        }
        return JsonMapper.shared().readTree(path).get("testGroups").valueStream()
                .flatMap(group -> group.get("tests").valueStream().map(test -> new Vector(group, test)));
    }
}
