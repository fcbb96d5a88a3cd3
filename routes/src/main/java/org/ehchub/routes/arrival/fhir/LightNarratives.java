package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.JsonParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Resource;

/**
 * HAPI's parser of JSON, but for narratives. HAPI reads each with a new XHTML parser that first lists 2,116 entities, a
 * sixth of the hub's processor time under load; here each travels through HAPI as a string and is read by
 * {@link XhtmlReading}. What comes out is the same, but for a member that is there twice: that is no JSON here.
 */
final class LightNarratives extends JsonParser {

    private static final String LIFTED = "urn:ehchub:narrative";

    /** An attachment is one string, whose length the body's limit bounds. */
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final ParserProblems problems;

    LightNarratives(FhirContext fhir, ParserProblems problems) {
        super(fhir, problems);
        this.problems = problems;
    }

    @Override
    public <T extends IBaseResource> T doParseResource(Class<T> type, Reader body) {
        JacksonStructure json = new JacksonStructure() {
            @Override
            public void setNativeObject(ObjectNode root) {
                root.path("entry").forEach(entry -> liftAll(entry.path("resource")));
                super.setNativeObject(root);
            }
        };
        ObjectNode root = read(body);
        new JsonLeftovers(problems).check(root);
        json.setNativeObject(root);
        T resource = super.doParseResource(type, json);
        problems.locate(root);
        return resource;
    }

    /** HAPI's own reader of JSON takes the last of two members of one name, and tells nobody of the first. */
    private static ObjectNode read(Reader body) {
        try {
            if (STRICT.readTree(body) instanceof ObjectNode root) {
                return root;
            }
        } catch (IOException malformed) {
            throw new DataFormatException("The body is no JSON", malformed);
        }
        throw new DataFormatException("The body is no JSON object");
    }

    private static void liftAll(JsonNode resource) {
        lift(resource.path("text"));
        resource.path("contained").forEach(contained -> lift(contained.path("text")));
        if ("Composition".equals(resource.path("resourceType").textValue())) {
            liftSections(resource.path("section"));
        }
    }

    private static void liftSections(JsonNode sections) {
        sections.forEach(section -> {
            lift(section.path("text"));
            liftSections(section.path("section"));
        });
    }

    private static void lift(JsonNode text) {
        if (text instanceof ObjectNode narrative
                && narrative.path("div").isTextual()
                && !narrative.has("extension")) {
            narrative
                    .putArray("extension")
                    .addObject()
                    .put("url", LIFTED)
                    .set("valueString", narrative.remove("div"));
        }
    }

    /**
     * Puts every narrative back in its place.
     *
     * @throws XMLStreamException when one is not well-formed
     */
    static void restore(Bundle bundle) throws XMLStreamException {
        for (BundleEntryComponent entry : bundle.getEntry()) {
            restore(entry.getResource());
        }
    }

    private static void restore(Resource resource) throws XMLStreamException {
        if (resource instanceof DomainResource domain) {
            restore(domain.getText());
            for (Resource contained : domain.getContained()) {
                restore(contained);
            }
        }
        if (resource instanceof Composition composition) {
            restore(composition.getSection());
        }
    }

    private static void restore(List<SectionComponent> sections) throws XMLStreamException {
        for (SectionComponent section : sections) {
            restore(section.getText());
            restore(section.getSection());
        }
    }

    private static void restore(Narrative narrative) throws XMLStreamException {
        Extension lifted = narrative.getExtensionByUrl(LIFTED);
        if (lifted != null) {
            narrative.removeExtension(LIFTED);
            narrative.setDiv(XhtmlReading.read(lifted.getValue().primitiveValue()));
        }
    }
}
