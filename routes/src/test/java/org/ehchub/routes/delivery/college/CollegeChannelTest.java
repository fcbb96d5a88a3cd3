package org.ehchub.routes.delivery.college;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.college.CollegeInboundTranslator;
import org.ehchub.mappings.college.CollegeOutboundTranslator;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.delivery.AgencyChannelContract;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.Share;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollegeChannelTest extends AgencyChannelContract {

    @RegisterExtension
    private final WireMockExtension college = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final PartnerHttp http =
            new PartnerHttp(Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty());
    private final CollegeChannel channel = new CollegeChannel(new CollegeOutboundTranslator(), http);

    @BeforeEach
    void openCollege() {
        college.stubFor(post(urlEqualTo("/ehc")).willReturn(aResponse().withStatus(201)));
    }

    @AfterEach
    void closeClient() {
        http.close();
    }

    @Override
    protected AgencyChannel channel() {
        return channel;
    }

    @Override
    protected Agency recipient() {
        return new Agency(
                new AgencyId("harbour-college"),
                "Harbour College",
                AgencyRole.COLLEGE,
                Optional.empty(),
                Channel.COLLEGE_REST,
                Optional.of(URI.create(college.url("/ehc"))),
                "information services");
    }

    /** A college keeps one document for each key. */
    @Override
    protected int effects() {
        return (int) requests().stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .distinct()
                .count();
    }

    @Override
    protected void goDown() {
        college.stubFor(
                post(urlEqualTo("/ehc")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    @Override
    protected void getBusy() {
        college.stubFor(post(urlEqualTo("/ehc")).willReturn(aResponse().withStatus(503)));
    }

    @Override
    protected void refuse() {
        college.stubFor(post(urlEqualTo("/ehc")).willReturn(aResponse().withStatus(422)));
    }

    @Test
    void theDisclosureIsTheIdempotencyKeyAndStandsInTheDocument() {
        // given
        Share share = plan(1);

        // when
        send(share);

        // then
        String disclosure = share.note().disclosure();
        college.verify(postRequestedFor(urlEqualTo("/ehc"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Idempotency-Key", equalTo(disclosure))
                .withRequestBody(matchingJsonPath("$.disclosure", equalTo(disclosure))));
    }

    @Test
    void theCollegeReadsWhatWasReleased() {
        // given
        Share share = plan(1);

        // when
        send(share);

        // then
        byte[] body = requests().getFirst().getBody();
        assertThat(new CollegeInboundTranslator().translate(body, Plans.COUNCIL))
                .isEqualTo(new Translation.Translated(share.released().message()));
    }

    private List<LoggedRequest> requests() {
        return college.findAll(postRequestedFor(urlEqualTo("/ehc")));
    }
}
