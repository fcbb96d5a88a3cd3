package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirInboundTranslator;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.routes.testing.FuzzInputs;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, they are read or refused, and what was translated survives being kept. */
public class FhirFuzzTest {

    private static final AgencyId SENDER = new AgencyId("northmere-trust");

    private static final BodyParser PARSER = new BodyParser(FhirFormat.CONTEXT);
    private static final FhirInboundTranslator TRANSLATOR = new FhirInboundTranslator();
    private static final CanonicalJson JSON = new CanonicalJson();

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] body) {
        EncodingEnum encoding = body.length > 0 && body[0] == '<' ? EncodingEnum.XML : EncodingEnum.JSON;
        if (PARSER.read(body, encoding, Bundle.class) instanceof BodyReading.Read<Bundle> read
                && TRANSLATOR.translate(read.resource(), SENDER) instanceof Translation.Translated translated) {
            assertThat(JSON.read(JSON.write(translated.message()))).isEqualTo(translated.message());
        }
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("fhir").forEach(FhirFuzzTest::fuzzerTestOneInput);
    }
}
