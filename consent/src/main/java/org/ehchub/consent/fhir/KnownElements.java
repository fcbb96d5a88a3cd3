package org.ehchub.consent.fhir;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;

/**
 * The elements of a Consent that are read, and no others: whatever else is there, an extension or an attribute of an
 * element included, is a problem, for it would be accepted and then ignored.
 */
final class KnownElements {

    private static final String TEXT = "The hub would not honour this element; docs/consents.md lists what may be here";

    private static final Set<String> KNOWN = Stream.of(
                    plain(
                            "id", "meta", "meta.versionId", "meta.lastUpdated", "meta.profile", "language", "text",
                            "text.status", "text.div", "contained", "contained.id", "status", "dateTime", "policy",
                            "policy.uri"),
                    patient("contained.patient"),
                    words("contained.relationship"),
                    identifier("contained.identifier"),
                    plain("contained.name", "contained.name.text"),
                    value("contained", ConsentCodes.PARENTAL_RESPONSIBILITY),
                    identifier("identifier"),
                    concept("scope"),
                    concept("category"),
                    patient("patient"),
                    patient("performer"),
                    plain(extension("performer", ConsentCodes.SPEAKS_AS)),
                    plain(extension("performer", ConsentCodes.SPEAKS_AS) + ".url"),
                    words(extension("performer", ConsentCodes.SPEAKS_AS) + ".value"),
                    logical("organization"),
                    plain("source", "source.type", "source.display"),
                    value("", ConsentCodes.HOW_TAKEN),
                    value("", ConsentCodes.STANDING),
                    parts(
                            "",
                            ConsentCodes.CAPACITY,
                            ConsentCodes.CAN_DECIDE,
                            ConsentCodes.JUDGED_BY,
                            ConsentCodes.JUDGED_ON),
                    plain("provision.period", "provision.period.start", "provision.period.end"),
                    coding("provision.purpose"),
                    coding("provision.securityLabel"),
                    value("provision", ConsentCodes.NAMED_SENSITIVITY),
                    parts(
                            "provision",
                            ConsentCodes.LEFT_OPEN,
                            ConsentCodes.LEFT_OPEN_ANYONE,
                            ConsentCodes.LEFT_OPEN_AGENCY,
                            ConsentCodes.LEFT_OPEN_CLASS,
                            ConsentCodes.LEFT_OPEN_CATEGORY),
                    provision("provision"),
                    provision("provision.provision"))
            .flatMap(Function.identity())
            .collect(toUnmodifiableSet());

    private final Problems problems;

    private KnownElements(Problems problems) {
        this.problems = problems;
    }

    /** Notes every element that is not known, at the outermost place. */
    static void check(Consent consent, Problems problems) {
        new KnownElements(problems).walk(consent, "Consent", "");
    }

    private void walk(Base element, String path, String template) {
        for (Property property : element.children()) {
            String name = property.getName().replace("[x]", "");
            List<Base> values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                String index = property.getMaxCardinality() > 1 ? name + "[" + i + "]" : name;
                // Not every Extension: a modifierExtension is none of the hub's own, whatever its URL.
                String known = name.equals("extension") && values.get(i) instanceof Extension extension
                        ? extension(template, extension.getUrl())
                        : join(template, name);
                if (!KNOWN.contains(known)) {
                    problems.add(path + "." + index, Code.NOT_ALLOWED, TEXT);
                } else if (!known.equals("text.div")) {
                    walk(values.get(i), path + "." + index, known);
                }
            }
        }
    }

    private static String join(String template, String name) {
        return template.isEmpty() ? name : template + "." + name;
    }

    private static String extension(String template, String url) {
        return join(template, "extension('" + url + "')");
    }

    private static Stream<String> plain(String... paths) {
        return Stream.of(paths);
    }

    private static Stream<String> coding(String path) {
        return Stream.of(path, path + ".system", path + ".code", path + ".display");
    }

    private static Stream<String> concept(String path) {
        return Stream.concat(Stream.of(path), coding(path + ".coding"));
    }

    private static Stream<String> words(String path) {
        return Stream.concat(Stream.of(path + ".text"), concept(path));
    }

    private static Stream<String> identifier(String path) {
        return Stream.of(path, path + ".system", path + ".value");
    }

    /** A reference by identifier. */
    private static Stream<String> logical(String path) {
        return Stream.concat(Stream.of(path, path + ".type", path + ".display"), identifier(path + ".identifier"));
    }

    private static Stream<String> patient(String path) {
        return Stream.concat(Stream.of(path, path + ".reference", path + ".type"), identifier(path + ".identifier"));
    }

    private static Stream<String> value(String element, String url) {
        return Stream.of(extension(element, url), extension(element, url) + ".url", extension(element, url) + ".value");
    }

    private static Stream<String> parts(String element, String url, String... names) {
        return Stream.concat(
                Stream.of(extension(element, url), extension(element, url) + ".url"),
                Stream.of(names).flatMap(name -> value(extension(element, url), name)));
    }

    private static Stream<String> provision(String path) {
        return Stream.of(
                        plain(path, path + ".type", path + ".actor", path + ".data", path + ".data.meaning"),
                        concept(path + ".actor.role"),
                        logical(path + ".actor.reference"),
                        logical(path + ".data.reference"))
                .flatMap(Function.identity());
    }
}
