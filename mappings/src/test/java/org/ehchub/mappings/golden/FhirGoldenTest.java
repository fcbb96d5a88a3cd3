package org.ehchub.mappings.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.parser.IParser;
import java.nio.file.Path;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirInboundTranslator;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.hl7.fhir.r4.model.Bundle;

class FhirGoldenTest extends GoldenFiles<Bundle> {

    FhirGoldenTest() {
        super("fhir", "northmere-nhs-trust", new FhirInboundTranslator(), new FhirOutboundTranslator());
    }

    @Override
    Bundle parse(byte[] bytes, Path file) {
        return parser(file).parseResource(Bundle.class, new String(bytes, UTF_8));
    }

    @Override
    String print(Bundle bundle, Path file) {
        return parser(file).setPrettyPrint(true).encodeResourceToString(bundle).strip() + "\n";
    }

    private static IParser parser(Path file) {
        return file.toString().endsWith(".xml")
                ? FhirFormat.CONTEXT.newXmlParser()
                : FhirFormat.CONTEXT.newJsonParser();
    }
}
