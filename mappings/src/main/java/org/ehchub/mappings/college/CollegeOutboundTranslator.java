package org.ehchub.mappings.college;

import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.plain.PlainWriter;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one recipient's copy as UTF-8 JSON. Thread-safe. Nothing of the model is lost: {@link CollegeInboundTranslator}
 * reads the same message back.
 */
public final class CollegeOutboundTranslator implements OutboundTranslator<byte[]> {

    private final JsonMapper mapper = CollegeFormat.mapper();

    @Override
    public byte[] translate(EhcMessage message, DeliveryNote note) {
        ObjectNode document = mapper.createObjectNode();
        document.put("format", CollegeFormat.NAME);
        document.put("disclosure", note.disclosure());
        PlainWriter.write(message, note, new JsonSink(document));
        return mapper.writeValueAsBytes(document);
    }
}
