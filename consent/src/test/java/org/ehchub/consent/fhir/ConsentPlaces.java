package org.ehchub.consent.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ehchub.consent.fhir.ConsentPlace.Step;
import org.ehchub.mappings.fhir.FhirFormat;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.EnumFactory;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Every place for a value in a Consent and in the giver it contains, taken from the definitions of FHIR R4. */
final class ConsentPlaces {

    /** How often a type may be inside itself: {@code provision.provision.provision} is the first that is too deep. */
    private static final int DEEPEST = 3;

    /** Those that the walk does not come to: what extends, and what is contained, is put in by the test. */
    private static final Set<String> ELSEWHERE = Set.of("extension", "modifierExtension", "contained");

    /** Codes that mean something somewhere in a Consent of HL7's or IHE's, beside one that means nothing anywhere. */
    private static final List<String> CODES =
            List.of("x", "research", "treatment", "adr", "IDSCL", "OPTIN", "R", "V", "PRIMAUTH", "CST", "access", "ETH");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("base64Binary", List.of("AAAA")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("canonical", List.of("https://example.org/x")),
            Map.entry("code", CODES),
            Map.entry("date", List.of("2026-01-02")),
            Map.entry("dateTime", List.of("2026-01-02", "2026-01", "2026", "2026-01-02T10:00:00Z")),
            Map.entry("decimal", List.of("1.5")),
            Map.entry("id", List.of("x")),
            Map.entry("instant", List.of("2026-01-02T10:00:00Z")),
            Map.entry("integer", List.of("7")),
            Map.entry("markdown", List.of("x")),
            Map.entry("oid", List.of("urn:oid:1.2.3")),
            Map.entry("positiveInt", List.of("7")),
            Map.entry("string", List.of("x")),
            Map.entry("time", List.of("10:00:00")),
            Map.entry("unsignedInt", List.of("7")),
            Map.entry("uri", List.of("https://example.org/x", "Organization")),
            Map.entry("url", List.of("https://example.org/x")),
            Map.entry("uuid", List.of("urn:uuid:c757873d-ec9a-4326-a141-556f43239520")),
            Map.entry("xhtml", List.of("<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>")));

    private ConsentPlaces() {}

    static List<ConsentPlace> all() {
        List<ConsentPlace> places = new ArrayList<>();
        walk(
                FhirFormat.CONTEXT.getResourceDefinition(Consent.class),
                List.of(),
                (steps, value) -> places.add(new ConsentPlace(false, steps, value)));
        walk(
                FhirFormat.CONTEXT.getResourceDefinition(RelatedPerson.class),
                List.of(),
                (steps, value) -> places.add(new ConsentPlace(true, steps, value)));
        return places;
    }

    @FunctionalInterface
    private interface Found {
        void add(List<Step> steps, Supplier<IBase> value);
    }

    private static void walk(BaseRuntimeElementCompositeDefinition<?> type, List<Step> above, Found found) {
        for (BaseRuntimeChildDefinition child : type.getChildren()) {
            if (ELSEWHERE.contains(child.getElementName())) {
                continue;
            }
            for (String name : child.getValidChildNames()) {
                List<Step> steps = Stream.concat(above.stream(), Stream.of(new Step(child, name))).toList();
                BaseRuntimeElementDefinition<?> inside = child.getChildByName(name);
                if (!(inside instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
                    values(child, inside, value -> found.add(steps, value));
                } else if (above.stream().filter(step -> step.child().getChildByName(step.name()) == inside).count()
                        < DEEPEST - 1) {
                    walk(composite, steps, found);
                }
            }
        }
    }

    private static void values(
            BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> type, Consumer<Supplier<IBase>> found) {
        List<String> values = child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound
                ? codes(child, type, bound.getBoundEnumType())
                : VALUES.get(type.getName());
        if (values == null) {
            throw new IllegalStateException("No value for the type " + type.getName());
        }
        values.forEach(value -> found.accept(
                () -> primitive(type.newInstance(child.getInstanceConstructorArguments()), value)));
    }

    private static List<String> codes(
            BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> type, Class<? extends Enum<?>> bound) {
        var factory = ((Enumeration<?>) type.newInstance(child.getInstanceConstructorArguments())).getEnumFactory();
        return Arrays.stream(bound.getEnumConstants())
                .filter(constant -> !constant.name().equals("NULL"))
                .map(constant -> code(factory, constant))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String code(EnumFactory<?> factory, Enum<?> constant) {
        return ((EnumFactory) factory).toCode(constant);
    }

    private static IBase primitive(IBase type, String value) {
        IPrimitiveType<?> primitive = (IPrimitiveType<?>) type;
        primitive.setValueAsString(value);
        return primitive;
    }
}
