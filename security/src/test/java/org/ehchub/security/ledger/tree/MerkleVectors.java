package org.ehchub.security.ledger.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vectors of transparency-dev/merkle from the folder shared beside the project. */
final class MerkleVectors {

    private static final Path FOLDER = Path.of("..", "..", "shared", "vectors", "merkle");

    private MerkleVectors() {}

    /** One vector. */
    record Vector(String name, JsonNode json) {

        boolean valid() {
            return !json.get("wantErr").booleanValue();
        }

        /** @throws IllegalArgumentException when it is no signed 64-bit number: no tree is so large */
        long number(String field) {
            if (!json.get(field).canConvertToLong()) {
                throw new IllegalArgumentException("Too large");
            }
            return json.get(field).longValue();
        }

        MerkleHash hash(String field) {
            return MerkleVectors.hash(json.get(field));
        }

        List<MerkleHash> proof() {
            return json.get("proof").isNull()
                    ? List.of()
                    : json.get("proof").valueStream().map(MerkleVectors::hash).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All vectors beneath a folder; skips the test when it is absent. */
    static Stream<Vector> read(String folder) {
        Path path = FOLDER.resolve(folder);
        if (Files.notExists(path)) {
            String skipped = "Skipped: no vectors at shared/vectors/merkle/" + folder;
            System.out.println(skipped);
            throw new TestAbortedException(skipped);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().map(MerkleVectors::vector).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(Path file) {
        return new Vector(FOLDER.relativize(file).toString(), JsonMapper.shared().readTree(file));
    }

    /** A text such as "don't care" is no hash here; another stands for it, the same for the same text. */
    private static MerkleHash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString());
        boolean text = bytes.length > 0 && bytes.length < MerkleHash.LENGTH;
        return MerkleHash.of(text ? sha256(bytes) : bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
