package org.ehchub.mappings.college;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.EhcMessage;

/** Nothing that the model can say is lost in the college's JSON. No exceptions. */
class CollegeRoundTripTest {

    private final CollegeOutboundTranslator outbound = new CollegeOutboundTranslator();
    private final CollegeInboundTranslator inbound = new CollegeInboundTranslator();

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 500)
    void everyMessageSurvives(@ForAll("messages") EhcMessage message) {
        var sent = outbound.translate(message, RoundTrip.note(message));

        var read = inbound.translate(sent, message.heading().source());

        RoundTrip.assertSame(read, message);
    }
}
