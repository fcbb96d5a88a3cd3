package org.ehchub.mappings.canonical.json;

import java.util.Objects;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.UnreadableCanonicalForm.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the canonical form. Equal messages give equal bytes, so a digest of the bytes is a digest of the
 * content. Thread-safe.
 */
public final class CanonicalJson {

    /** The one version written, and the only one read. */
    public static final String FORMAT = "ehc-canonical/1";

    private final JsonMapper mapper = CanonicalMapper.create();
    private final ObjectWriter writer = mapper.writerFor(EhcMessage.class);
    /** The message is followed by the end of its wrapping, which is checked here instead. */
    private final ObjectReader reader =
            mapper.readerFor(EhcMessage.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The canonical form of the message. */
    public byte[] write(EhcMessage message) {
        Objects.requireNonNull(message);
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeName("message");
            writer.writeValue(json, message);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * The message that these bytes are the canonical form of.
     *
     * @throws UnreadableCanonicalForm when they are anything else; never any other exception
     */
    public EhcMessage read(byte[] bytes) {
        try (JsonParser json = mapper.createParser(bytes)) {
            requireKnownFormat(json);
            return readMessage(json);
        } catch (JacksonException notJson) {
            throw new UnreadableCanonicalForm(Reason.NOT_CANONICAL_JSON);
        }
    }

    private static void requireKnownFormat(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT
                || !"format".equals(json.nextName())
                || json.nextToken() != JsonToken.VALUE_STRING) {
            throw new UnreadableCanonicalForm(Reason.NOT_CANONICAL_JSON);
        }
        if (!FORMAT.equals(json.getString())) {
            throw new UnreadableCanonicalForm(Reason.UNKNOWN_VERSION);
        }
    }

    private EhcMessage readMessage(JsonParser json) {
        try {
            if (!"message".equals(json.nextName()) || json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableCanonicalForm(Reason.NOT_A_MESSAGE);
            }
            EhcMessage message = reader.readValue(json);
            if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new UnreadableCanonicalForm(Reason.NOT_A_MESSAGE);
            }
            return message;
        } catch (JacksonException notTheModel) {
            throw new UnreadableCanonicalForm(Reason.NOT_A_MESSAGE);
        }
    }
}
