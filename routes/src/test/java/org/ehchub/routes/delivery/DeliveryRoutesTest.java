package org.ehchub.routes.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class DeliveryRoutesTest {

    private static final AgencyId SCHOOL = new AgencyId("changing-school");
    private static final Duration A_FEW_LOOKS = Duration.ofSeconds(20);

    @Autowired
    private CamelContext camel;

    @Autowired
    private AgencyRegister agencies;

    @Test
    void aRecipientThatBeginsToPullIsNoLongerDeliveredTo() {
        // given
        register(Channel.FHIR_PUSH);
        await().atMost(A_FEW_LOOKS).until(() -> camel.getRoute(DeliveryRoute.idFor(SCHOOL)) != null);

        // when
        register(Channel.INBOX);

        // then
        await().atMost(A_FEW_LOOKS).until(() -> camel.getRoute(DeliveryRoute.idFor(SCHOOL)) == null);
    }

    private void register(Channel channel) {
        agencies.register(new Agency(
                SCHOOL, "Changing School", AgencyRole.SCHOOL, Optional.empty(), channel, Optional.empty(), "Test desk"));
    }
}
