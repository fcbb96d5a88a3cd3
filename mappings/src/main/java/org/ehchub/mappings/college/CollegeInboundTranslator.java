package org.ehchub.mappings.college;

import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.plain.PlainReader;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.ehchub.mappings.translate.Translation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one document of a college's UTF-8 JSON. Thread-safe. */
public final class CollegeInboundTranslator implements InboundTranslator<byte[]> {

    private final JsonMapper mapper = CollegeFormat.mapper();

    @Override
    public Translation translate(byte[] source, AgencyId sender) {
        Problems problems = new Problems();
        return problems.conclude(parse(source, problems).flatMap(document -> read(document, sender, problems)));
    }

    private Optional<JsonNode> parse(byte[] source, Problems problems) {
        try {
            JsonNode document = mapper.readTree(source);
            if (document.isObject()) {
                return Optional.of(document);
            }
            problems.add("", Code.UNREADABLE, "A JSON object");
        } catch (JacksonException notJson) {
            problems.add("", Code.UNREADABLE, "JSON in UTF-8, each field once");
        }
        return Optional.empty();
    }

    private static Optional<EhcMessage> read(JsonNode document, AgencyId sender, Problems problems) {
        if (!CollegeFormat.NAME.equals(document.path("format").asString(""))) {
            problems.add("/format", Code.INVALID_VALUE, CollegeFormat.NAME);
            return Optional.empty();
        }
        JsonSource source = new JsonSource(document, "", problems);
        Optional<EhcMessage> message = new PlainReader(source, sender, problems).read();
        source.noteUnknownFields();
        return message;
    }
}
