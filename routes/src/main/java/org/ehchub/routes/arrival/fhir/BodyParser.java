package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Parses a body once, strictly, and tells everything that is wrong with it. */
final class BodyParser {

    /**
     * The most elements taken: a parsed one holds up to 500 bytes of memory, whatever few bytes it came in. No document
     * about one child comes near.
     */
    private static final int MOST_ELEMENTS = 500_000;

    private final FhirContext fhir;

    BodyParser(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Reads a body in JSON or XML, in UTF-8 as FHIR R4 requires (section 3.1.0.1.10). */
    <R extends Resource> BodyReading<R> read(byte[] body, EncodingEnum encoding, Class<R> type) {
        String name = type.getSimpleName();
        if (elements(body) > MOST_ELEMENTS) {
            return new BodyReading.Refused<>(
                    413,
                    Finding.of(new Problem(
                            name,
                            Problem.Code.NOT_ALLOWED,
                            "A " + name + " has at most " + MOST_ELEMENTS + " elements")));
        }
        ParserProblems problems = new ParserProblems(name);
        try {
            IBaseResource resource = resource(body, encoding, problems);
            if (!type.isInstance(resource)) {
                return unreadable(name, "A " + name + " is expected, not another resource");
            }
            if (resource instanceof Bundle bundle) {
                LightNarratives.restore(bundle);
            }
            return new BodyReading.Read<>(type.cast(resource), problems.all());
        } catch (XMLStreamException | RuntimeException e) {
            // Not only DataFormatException: HAPI stumbles over some bodies, such as an entry with an empty resource, or a
            // contained resource of no type. It reads nothing but the body, so sending it again comes to the same.
            return unreadable(name, "The body is not well-formed FHIR R4 in " + encoding + ", or is cut short");
        }
    }

    private IBaseResource resource(byte[] body, EncodingEnum encoding, ParserProblems problems)
            throws XMLStreamException {
        if (encoding == EncodingEnum.XML) {
            XmlProlog.check(body);
            XmlLeftovers.check(body, problems);
            return encoding.newParser(fhir).setParserErrorHandler(problems).parseResource(text(body));
        }
        return new LightNarratives(fhir, problems).parseResource(text(body));
    }

    /** Roughly: every object, and every tag of XML and of the narratives in either format. */
    private static int elements(byte[] body) {
        int count = 0;
        for (byte character : body) {
            if (character == '{' || character == '<') {
                count++;
            }
        }
        return count;
    }

    private static <R extends Resource> BodyReading<R> unreadable(String name, String text) {
        return new BodyReading.Refused<>(400, Finding.of(new Problem(name, Problem.Code.UNREADABLE, text)));
    }

    /** Text that is not UTF-8 is an error, not a question mark in someone's name. */
    private static Reader text(byte[] body) {
        return new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
    }
}
