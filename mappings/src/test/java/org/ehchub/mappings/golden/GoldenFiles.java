package org.ehchub.mappings.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.mappings.translate.Translation.Translated;
import org.ehchub.mappings.translate.Translation.Untranslatable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden files of one format, {@code golden/<format>/<scenario>}: what arrives ({@code in}), what it means ({@code
 * canonical.json}), how it is sent on ({@code out}); in {@code bad-*} scenarios what is wrong with it ({@code
 * problems.json}). The sender is the format's usual one unless {@code sender.txt} names another.
 *
 * <p>{@code -Dgolden.update} writes the expected files anew and then fails, so that only a reader of the difference can
 * make the build pass.
 *
 * @param <S> the format's form
 */
abstract class GoldenFiles<S> {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final Path ROOT = Path.of("src", "test", "resources", "golden");
    private static final JsonMapper PRETTY =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final CanonicalJson canonicalJson = new CanonicalJson();
    private final String format;
    private final AgencyId usualSender;
    private final InboundTranslator<S> inbound;
    private final OutboundTranslator<S> outbound;

    GoldenFiles(String format, String usualSender, InboundTranslator<S> inbound, OutboundTranslator<S> outbound) {
        this.format = format;
        this.usualSender = new AgencyId(usualSender);
        this.inbound = inbound;
        this.outbound = outbound;
    }

    /** The form that these bytes of a golden file are. */
    abstract S parse(byte[] bytes, Path file);

    /** The form as people read it. */
    abstract String print(S form, Path file);

    @TestFactory
    List<DynamicNode> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve(format))) {
            return folders.sorted().map(this::scenario).toList();
        }
    }

    private DynamicNode scenario(Path folder) {
        String name = folder.getFileName().toString();
        if (name.startsWith("bad-")) {
            return DynamicTest.dynamicTest(name, () -> everyProblemIsTold(folder));
        }
        return DynamicContainer.dynamicContainer(
                name,
                List.of(
                        DynamicTest.dynamicTest("in means canonical", () -> inMeansCanonical(folder)),
                        DynamicTest.dynamicTest("canonical is sent as out", () -> canonicalIsSentAsOut(folder)),
                        DynamicTest.dynamicTest("out means canonical", () -> outMeansCanonical(folder))));
    }

    private void everyProblemIsTold(Path folder) throws IOException {
        Translation translation = read(folder, "in");

        assertThat(translation).isInstanceOf(Untranslatable.class);
        List<Problem> problems = translation instanceof Untranslatable bad ? bad.problems() : List.of();
        check(folder.resolve("problems.json"), PRETTY.writeValueAsString(problems) + "\n");
    }

    private void inMeansCanonical(Path folder) throws IOException {
        Translation translation = read(folder, "in");

        if (translation instanceof Translated translated) {
            byte[] canonical = canonicalJson.write(translated.message());
            check(folder.resolve("canonical.json"), PRETTY.writeValueAsString(PRETTY.readTree(canonical)) + "\n");
        } else {
            fail("Not translated: " + translation);
        }
    }

    private void canonicalIsSentAsOut(Path folder) throws IOException {
        EhcMessage message = canonical(folder);

        S sent = outbound.translate(message, RoundTrip.note(message));

        Path out = file(folder, "in").resolveSibling(file(folder, "in").getFileName().toString().replace("in", "out"));
        check(out, print(sent, out));
    }

    private void outMeansCanonical(Path folder) throws IOException {
        Translation translation = read(folder, "out");

        RoundTrip.assertSame(translation, canonical(folder));
    }

    private Translation read(Path folder, String name) throws IOException {
        Path file = file(folder, name);
        return inbound.translate(parse(Files.readAllBytes(file), file), sender(folder));
    }

    private static Path file(Path folder, String name) {
        Path xml = folder.resolve(name + ".xml");
        return Files.exists(xml) ? xml : folder.resolve(name + ".json");
    }

    private AgencyId sender(Path folder) throws IOException {
        Path file = folder.resolve("sender.txt");
        return Files.exists(file) ? new AgencyId(Files.readString(file).strip()) : usualSender;
    }

    private EhcMessage canonical(Path folder) throws IOException {
        byte[] pretty = Files.readAllBytes(folder.resolve("canonical.json"));
        return canonicalJson.read(pretty);
    }

    private static void check(Path expected, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, actual, UTF_8);
            fail("Written anew: " + expected + ". Read the difference, then run without -Dgolden.update.");
        }
        assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
    }
}
