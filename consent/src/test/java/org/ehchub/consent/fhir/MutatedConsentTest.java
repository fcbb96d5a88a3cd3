package org.ehchub.consent.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.fhir.ConsentReading.NotUnderstood;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.fhir.FhirFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every golden Consent, spoilt at every place in every way. */
class MutatedConsentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Directory DIRECTORY = new Directory(
            key -> Optional.of(new ChildId(new UUID(0x7000, 0x8000_0000_0000_0007L))),
            new RememberedPeople(),
            World.AGENCIES,
            Set.of(World.EDUCATION.id()),
            AnyConsent.NOW);

    /** What is done to a member of an object. */
    private static final Map<String, BiConsumer<ObjectNode, String>> SPOILING = Map.of(
            "gone", (object, name) -> object.remove(name),
            "empty", (object, name) -> object.put(name, name.equals("resourceType") ? "Patient" : ""),
            "a word", (object, name) -> object.put(name, "2026-02-30"),
            "no moment", (object, name) -> object.put(name, "2026-02-30T25:00:00Z"),
            "truth", (object, name) -> object.put(name, true),
            "an object", (object, name) -> object.putObject(name).put("code", "N"),
            "twice", (object, name) -> {
                if (object.get(name) instanceof ArrayNode array) {
                    array.add(array.get(0).deepCopy());
                }
            },
            "only an extension", (object, name) -> {
                if (object.remove(name) instanceof JsonNode value && value.isValueNode()) {
                    extend(object.putObject("_" + name));
                }
            });

    static List<Path> goldens() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "golden", "consent"))) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("bad-"))
                    .map(folder -> folder.resolve("in.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void whateverIsSpoiltIsReadOrRefused(Path golden) throws IOException {
        for (String pointer : objects(golden)) {
            for (String name : JSON.readTree(Files.readString(golden)).at(pointer).propertyNames()) {
                SPOILING.forEach((how, spoil) -> {
                    ObjectNode consent = tree(golden);
                    spoil.accept((ObjectNode) consent.at(pointer), name);

                    Optional<ConsentReading> reading = read(consent);

                    reading.ifPresent(read -> assertThat(isSound(read)).as(pointer + "/" + name + " " + how).isTrue());
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void anExtensionAnywhereIsRefused(Path golden) throws IOException {
        for (String pointer : objects(golden)) {
            if (!pointer.startsWith("/text")) {
                ObjectNode consent = tree(golden);
                extend((ObjectNode) consent.at(pointer));

                read(consent).ifPresent(read -> assertThat(read).as(pointer).isInstanceOf(NotUnderstood.class));
            }
        }
    }

    /** What was understood is shown as something that is understood the same. */
    private static boolean isSound(ConsentReading reading) {
        if (!(reading instanceof Understood meant)) {
            return true;
        }
        Consent version = new Consent(
                ConsentId.random(),
                1,
                meant.status(),
                meant.terms(),
                Consent.recorder(World.EDUCATION.id()),
                AnyConsent.NOW);
        return InboundConsent.read(OutboundConsent.of(version, meant.identifier()), DIRECTORY).equals(meant);
    }

    private static void extend(ObjectNode object) {
        ArrayNode extensions =
                object.get("extension") instanceof ArrayNode there ? there : object.putArray("extension");
        extensions.addObject().put("url", "https://example.org/x").put("valueString", "y");
    }

    /** Empty when it is no FHIR at all. */
    private static Optional<ConsentReading> read(ObjectNode consent) {
        try {
            return Optional.of(FhirFormat.CONTEXT
                            .newJsonParser()
                            .setParserErrorHandler(new LenientErrorHandler(false))
                            .parseResource(org.hl7.fhir.r4.model.Consent.class, consent.toString()))
                    .map(parsed -> InboundConsent.read(parsed, DIRECTORY));
        } catch (DataFormatException noFhir) {
            return Optional.empty();
        }
    }

    private static List<String> objects(Path golden) {
        List<String> pointers = new ArrayList<>();
        collect(tree(golden), "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (node.isObject()) {
            pointers.add(pointer);
            node.propertyNames().forEach(name -> collect(node.get(name), pointer + "/" + name, pointers));
        }
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private static ObjectNode tree(Path golden) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(golden, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
