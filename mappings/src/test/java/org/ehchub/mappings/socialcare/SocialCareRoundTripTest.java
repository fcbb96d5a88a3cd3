package org.ehchub.mappings.socialcare;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.EhcMessage;

/** Nothing that the model can say is lost in the social care rows. No exceptions. */
class SocialCareRoundTripTest {

    private final SocialCareOutboundTranslator outbound = new SocialCareOutboundTranslator();
    private final SocialCareInboundTranslator inbound = new SocialCareInboundTranslator();

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
