package org.ehchub.routes.delivery.inbox;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.ehchub.routes.delivery.InboxCopy;
import org.hl7.fhir.r4.model.Bundle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes a copy in the form its recipient asked for. */
final class CopyWriter {

    private final CanonicalJson canonical;
    private final OutboundTranslator<Bundle> translator;
    private final FhirContext fhir;
    private final JsonMapper json = JsonMapper.shared();

    CopyWriter(CanonicalJson canonical, OutboundTranslator<Bundle> translator, FhirContext fhir) {
        this.canonical = canonical;
        this.translator = translator;
        this.fhir = fhir;
    }

    byte[] write(InboxCopy.Copy copy, CopyFormat format) {
        return switch (format) {
            case CANONICAL -> canonical(copy.message(), copy.note());
            case FHIR ->
                fhir.newJsonParser()
                        .encodeResourceToString(translator.translate(copy.message(), copy.note()))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The note's words around the canonical form: which disclosure it is, and on what basis each item is shared. */
    private byte[] canonical(EhcMessage message, DeliveryNote note) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("disclosure", note.disclosure());
            out.writePOJOProperty("bases", new TreeMap<>(note.bases()));
            out.writeName("canonical");
            out.writeRawValue(new String(canonical.write(message), StandardCharsets.UTF_8));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
