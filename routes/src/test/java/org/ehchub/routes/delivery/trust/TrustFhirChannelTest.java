package org.ehchub.routes.delivery.trust;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.delivery.AgencyChannelContract;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.ehchub.routes.testing.Share;
import org.ehchub.security.identity.AgencyRole;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustFhirChannelTest extends AgencyChannelContract {

    @TempDir
    private Path trustFolder;

    private final PartnerHttp http =
            new PartnerHttp(Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty());
    private final TrustFhirChannel channel = new TrustFhirChannel(new FhirOutboundTranslator(), http);
    private TrustStandIn trust;

    @BeforeEach
    void openTrust() throws LifecycleException {
        trust = new TrustStandIn(trustFolder);
    }

    @AfterEach
    void closeTrust() throws LifecycleException {
        http.close();
        trust.close();
    }

    @Override
    protected AgencyChannel channel() {
        return channel;
    }

    @Override
    protected Agency recipient() {
        return new Agency(
                new AgencyId("northmere-trust"),
                "Northmere NHS Trust",
                AgencyRole.HEALTH,
                Optional.empty(),
                Channel.FHIR_PUSH,
                Optional.of(trust.base()),
                "integration team");
    }

    @Override
    protected int effects() {
        return trust.kept().size();
    }

    @Override
    protected void goDown() throws LifecycleException {
        trust.close();
    }

    @Override
    protected void getBusy() {
        trust.fail(new UnclassifiedServerFailureException(503, "later"));
    }

    @Override
    protected void refuse() {
        trust.fail(new UnprocessableEntityException("not like this"));
    }

    @Test
    void theBundleNamesTheDisclosureItIs() {
        // given
        Share share = plan(1);

        // when
        send(share);

        // then
        assertThat(trust.kept())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.getIdentifier().getValue())
                        .isEqualTo(share.note().disclosure()));
    }

    @Test
    void theBundleIsADocument() {
        // when
        send(plan(1));

        // then
        assertThat(trust.kept()).extracting(Bundle::getType).containsExactly(Bundle.BundleType.DOCUMENT);
    }

    @Test
    void anotherVersionIsAnotherBundle() {
        // given
        send(plan(1));

        // when
        send(plan(2));

        // then
        assertThat(trust.kept()).hasSize(2);
    }
}
