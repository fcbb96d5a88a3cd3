package org.ehchub.mappings.fhir;

import ca.uhn.fhir.parser.IParser;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.EhcMessage;
import org.hl7.fhir.r4.model.Bundle;

/** Nothing that the model can say is lost in FHIR. No exceptions. */
class FhirRoundTripTest {

    private final FhirOutboundTranslator outbound = new FhirOutboundTranslator();
    private final FhirInboundTranslator inbound = new FhirInboundTranslator();

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 300)
    void everyMessageSurvivesAsJson(@ForAll("messages") EhcMessage message) {
        assertSurvives(message, FhirFormat.CONTEXT.newJsonParser());
    }

    @Property(tries = 200)
    void everyMessageSurvivesAsXml(@ForAll("messages") EhcMessage message) {
        assertSurvives(message, FhirFormat.CONTEXT.newXmlParser());
    }

    private void assertSurvives(EhcMessage message, IParser parser) {
        Bundle sent = outbound.translate(message, RoundTrip.note(message));

        Bundle received = parser.parseResource(Bundle.class, parser.encodeResourceToString(sent));

        RoundTrip.assertSame(
                inbound.translate(received, message.heading().source()), message);
    }
}
