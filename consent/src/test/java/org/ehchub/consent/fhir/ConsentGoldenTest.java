package org.ehchub.consent.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.fhir.ConsentReading.NotUnderstood;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.fhir.FhirFormat;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden files {@code golden/consent/<scenario>}: what an agency sends ({@code in.json}), what the registry makes of
 * it ({@code registry.txt}), how it is shown again ({@code out.json}); in {@code bad-*} scenarios everything that is wrong
 * with it ({@code problems.txt}).
 *
 * <p>{@code -Dgolden.update} writes the expected files anew and then fails, so that only a reader of the difference can
 * make the build pass.
 */
class ConsentGoldenTest {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final Path ROOT = Path.of("src", "test", "resources", "golden", "consent");
    private static final ChildId CHILD = new ChildId(new UUID(0x7000, 0x8000_0000_0000_0007L));
    private static final ChildKey NUMBER = new ChildKey.ByNhsNumber(new NhsNumber("9990001014"));

    private static final Directory DIRECTORY = new Directory(
            key -> Optional.of(CHILD).filter(child -> key.equals(NUMBER) || key.equals(new ChildKey.Opaque(child))),
            new RememberedPeople(),
            World.AGENCIES,
            Set.of(World.EDUCATION.id()),
            AnyConsent.NOW);

    @TestFactory
    List<DynamicNode> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
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
                        DynamicTest.dynamicTest("in means registry", () -> inMeansRegistry(folder)),
                        DynamicTest.dynamicTest("registry is shown as out", () -> registryIsShownAsOut(folder)),
                        DynamicTest.dynamicTest("out means registry", () -> outMeansRegistry(folder))));
    }

    private static void everyProblemIsTold(Path folder) throws IOException {
        ConsentReading reading = read(folder.resolve("in.json"));

        List<String> problems = reading instanceof NotUnderstood bad
                ? bad.problems().stream()
                        .map(problem -> "%s %s: %s".formatted(problem.code(), problem.path(), problem.text()))
                        .toList()
                : List.of();
        check(folder.resolve("problems.txt"), String.join("\n", problems) + "\n");
    }

    private static void inMeansRegistry(Path folder) throws IOException {
        check(folder.resolve("registry.txt"), text(understood(folder.resolve("in.json"))));
    }

    private static void registryIsShownAsOut(Path folder) throws IOException {
        Understood meant = understood(folder.resolve("in.json"));
        Consent consent = new Consent(
                new ConsentId(new UUID(0x1000, 0x8000_0000_0000_0001L)),
                2,
                meant.status(),
                meant.terms(),
                Consent.recorder(World.EDUCATION.id()),
                AnyConsent.NOW);

        var shown = OutboundConsent.of(consent, meant.identifier());

        check(
                folder.resolve("out.json"),
                FhirFormat.CONTEXT.newJsonParser().setPrettyPrint(true).encodeResourceToString(shown) + "\n");
    }

    private static void outMeansRegistry(Path folder) throws IOException {
        assertThat(understood(folder.resolve("out.json"))).isEqualTo(understood(folder.resolve("in.json")));
    }

    private static Understood understood(Path file) throws IOException {
        return read(file) instanceof Understood understood ? understood : fail("Not understood: " + read(file));
    }

    private static ConsentReading read(Path file) throws IOException {
        var consent = FhirFormat.CONTEXT
                .newJsonParser()
                .parseResource(org.hl7.fhir.r4.model.Consent.class, Files.readString(file, UTF_8));
        return InboundConsent.read(consent, DIRECTORY);
    }

    /** Sets in one order, line by line. */
    private static String text(Understood meant) {
        var terms = meant.terms();
        var scope = terms.scope();
        return Stream.of(
                        "status " + meant.status(),
                        "identifier " + meant.identifier().map(own -> own.system() + " " + own.value()).orElse("none"),
                        "given by " + terms.giver().by() + ", " + terms.giver().relationship(),
                        "capacity " + terms.capacity(),
                        "taken by " + terms.howTaken() + ", kept " + terms.evidence(),
                        "decided " + terms.decidedAt(),
                        "from " + terms.from() + " until " + terms.until(),
                        "purposes " + sorted(scope.purposes()),
                        "to " + AsText.of(scope.recipients()),
                        "of " + AsText.of(scope.categories()),
                        "naming " + sorted(scope.sensitivities()),
                        scope.exclusions().stream()
                                .map(out -> "but " + AsText.of(out.recipients()) + " of " + AsText.of(out.categories()))
                                .collect(Collectors.joining("\n")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String sorted(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList().toString();
    }

    private static void check(Path expected, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, actual, UTF_8);
            fail("Written anew: " + expected + ". Read the difference, then run without -Dgolden.update.");
        }
        assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
    }
}
