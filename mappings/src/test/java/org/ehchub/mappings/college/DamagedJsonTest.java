package org.ehchub.mappings.college;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.Mutation;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;

/** Whatever JSON a college gets wrong, the answer is problems, never an exception. */
class DamagedJsonTest {

    private static final AgencyId SENDER = new AgencyId("eastvale-college");

    private final CollegeInboundTranslator inbound = new CollegeInboundTranslator();

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 500)
    void damagedDocumentsAreAnswered(@ForAll("messages") EhcMessage message, @ForAll long seed) {
        byte[] sent = new CollegeOutboundTranslator().translate(message, RoundTrip.note(message));

        String damaged = Mutation.damaged(new String(sent, UTF_8), seed, Set.of());

        Mutation.assertAnswered(
                inbound.translate(damaged.getBytes(UTF_8), message.heading().source()));
    }

    @Property(tries = 500)
    void otherBytesAreAnswered(@ForAll byte[] bytes) {
        Mutation.assertAnswered(inbound.translate(bytes, SENDER));
    }
}
