package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Problem.Code;

/** Collects everything that HAPI's parser objects to, where its own handlers stop at the first or only log. */
final class ParserProblems implements IParserErrorHandler {

    private static final int LONGEST_NAME = 64;

    private final String resource;
    private final List<Problem> problems = new ArrayList<>();

    /** Problems of no telling place are told of this resource. */
    ParserProblems(String resource) {
        this.resource = resource;
    }

    List<Problem> all() {
        return problems;
    }

    /** Notes something that has no place in FHIR, and that HAPI would pass over. */
    void leftover(String path) {
        problems.add(new Problem(path.isEmpty() ? resource : path, Code.NOT_ALLOWED, "FHIR R4 has nothing else here"));
    }

    /** Tells of those that HAPI named where they are in the body, if that is one place. */
    void locate(JsonNode body) {
        if (!problems.isEmpty()) {
            JsonPlaces places = new JsonPlaces(body, this::inside);
            problems.replaceAll(problem -> places.only(problem.path())
                    .map(place -> new Problem(place, problem.code(), problem.text()))
                    .orElse(problem));
        }
    }

    /** The path of an element inside another; that of the other when the name is none to repeat. */
    String inside(String path, String element) {
        String child = name(element);
        return path.isEmpty() || child.isEmpty() ? path + child : path + "." + child;
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        add(location, "contained", Code.MISSING, "A contained resource has an id");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        add(location, element, Code.INVALID_VALUE, "The JSON type of this element is " + expected);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        add(location, "", Code.INVALID_VALUE, "The value is not of the element's type");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        add(location, element, Code.MISSING, "This element is required");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        add(location, element, Code.NOT_ALLOWED, "This element does not repeat");
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {
        add(location, attribute, Code.NOT_ALLOWED, "FHIR R4 has no such attribute here");
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        add(location, element, Code.NOT_ALLOWED, "FHIR R4 has no such element here");
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        add(location, "reference", Code.INVALID_VALUE, "The resource referred to is not in the message");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        add(location, "reference", Code.INVALID_VALUE, "The reference inside the message is malformed");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        add(location, "extension", Code.NOT_ALLOWED, "An extension has a value or extensions, not both");
    }

    private void add(IParseLocation location, String element, Code code, String text) {
        String parent = Optional.ofNullable(location)
                .map(IParseLocation::getParentElementName)
                .map(ParserProblems::name)
                .orElse("");
        String path = inside(parent, element);
        problems.add(new Problem(path.isEmpty() ? resource : path, code, text));
    }

    /** The name, unless it is none: whatever else a sender put in its place may be personal. */
    private static String name(String element) {
        return element.length() <= LONGEST_NAME && element.matches("[A-Za-z][A-Za-z.]*") ? element : "";
    }
}
