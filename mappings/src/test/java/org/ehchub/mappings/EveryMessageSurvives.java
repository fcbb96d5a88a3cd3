package org.ehchub.mappings;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.OutboundTranslator;

/**
 * Nothing that the model can say is lost in a format. No exceptions.
 *
 * @param <S> the format's form
 */
public abstract class EveryMessageSurvives<S> {

    private final OutboundTranslator<S> outbound;
    private final InboundTranslator<S> inbound;

    protected EveryMessageSurvives(OutboundTranslator<S> outbound, InboundTranslator<S> inbound) {
        this.outbound = outbound;
        this.inbound = inbound;
    }

    @Provide
    protected Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 500)
    protected void everyMessageSurvives(@ForAll("messages") EhcMessage message) {
        S sent = outbound.translate(message, RoundTrip.note(message));

        var read = inbound.translate(sent, message.heading().source());

        RoundTrip.assertSame(read, message);
    }
}
