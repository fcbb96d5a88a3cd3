package org.ehchub.mappings.golden;

import java.nio.file.Path;
import org.ehchub.mappings.college.CollegeInboundTranslator;
import org.ehchub.mappings.college.CollegeOutboundTranslator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class CollegeGoldenTest extends GoldenFiles<byte[]> {

    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    CollegeGoldenTest() {
        super("college", "eastvale-college", new CollegeInboundTranslator(), new CollegeOutboundTranslator());
    }

    @Override
    byte[] parse(byte[] bytes, Path file) {
        return bytes;
    }

    @Override
    String print(byte[] bytes, Path file) {
        return PRETTY.writeValueAsString(PRETTY.readTree(bytes)) + "\n";
    }
}
