package org.ehchub.routes.arrival.education;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.LogCapture;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.TestPartner;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way from a council's outbox to partners of every kind, through a running hub. */
@HubTest
@DirtiesContext
class OutboxToPartnersTest {

    private static final AgencyId COLLEGE = new AgencyId("harbour-college");
    private static final AgencyId COMMISSIONER = new AgencyId("northmere-icb");
    private static final AgencyId SOCIAL_CARE = new AgencyId("northmere-social-care");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    @TempDir
    private static Path folder;

    @RegisterExtension
    private static final WireMockExtension PARTNERS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static TestPartner education;
    private static TestPartner socialCare;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private SharingAgreements agreements;

    @Autowired
    private ChildRegister children;

    @Autowired
    private Circle circle;

    @DynamicPropertySource
    static void databases(DynamicPropertyRegistry settings) {
        education = TestPartner.sqlite(folder, "db/partner/education-database.sql");
        socialCare = TestPartner.sqlite(folder, "db/partner/social-care-database.sql");
        settings.add("hub.education.url", education::url);
        settings.add("hub.education.agency", Plans.COUNCIL::value);
        settings.add("hub.education.poll-every", () -> "50ms");
        settings.add("hub.social-care.url", socialCare::url);
        settings.add("hub.social-care.agency", SOCIAL_CARE::value);
        settings.add("hub.delivery.look-for-agencies", () -> "50ms");
    }

    @AfterAll
    static void closeDatabases() {
        education.close();
        socialCare.close();
    }

    @Test
    void whatIsPlacedInTheOutboxReachesEveryLawfulPartner() {
        // given
        PARTNERS.stubFor(post(urlEqualTo("/ehc")).willReturn(aResponse().withStatus(201)));
        PARTNERS.stubFor(post(urlEqualTo("/fhir/R4/Bundle")).willReturn(aResponse().withStatus(201)));
        registerPartners();
        var team = new CouncilTeam(education.team());
        try (var log = new LogCapture()) {

            // when
            team.place("plan-row", Plans.version(1));
            team.place("request-row", request());

            // then
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(team.outcome("plan-row")).isEqualTo("ACCEPTED");
                assertThat(team.outcome("request-row")).isEqualTo("ACCEPTED");
                PARTNERS.verify(1, postRequestedFor(urlEqualTo("/ehc")));
                PARTNERS.verify(1, postRequestedFor(urlEqualTo("/fhir/R4/Bundle")));
                assertThat(socialCare.team().sql("SELECT document FROM ehc_document").query(String.class).list())
                        .containsExactly("request-7");
            });
            assertThat(log.text()).doesNotContain(Plans.PERSONAL);
        }
    }

    private void registerPartners() {
        register(COLLEGE, AgencyRole.COLLEGE, Channel.COLLEGE_REST, Optional.of(PARTNERS.url("/ehc")));
        register(COMMISSIONER, AgencyRole.HEALTH, Channel.FHIR_PUSH, Optional.of(PARTNERS.url("/fhir/R4")));
        register(SOCIAL_CARE, AgencyRole.COUNCIL_SOCIAL_CARE, Channel.SOCIAL_CARE_DATABASE, Optional.empty());
        ChildId child = children.register(theChild());
        involve(child, COLLEGE, InvolvementRole.NAMED_INSTITUTION);
        involve(child, COMMISSIONER, InvolvementRole.COMMISSIONING_BODY);
        agreements.record(
                new SharingAgreement(
                        AgreementId.random(),
                        Plans.COUNCIL,
                        SOCIAL_CARE,
                        Set.of(Purpose.ASSESSMENT),
                        new Categories.All(),
                        SINCE,
                        LocalDate.of(2999, 12, 31),
                        "Test agreement"),
                "officer-1");
    }

    private void register(AgencyId id, AgencyRole role, Channel channel, Optional<String> endpoint) {
        agencies.register(new Agency(
                id, "Test agency", role, Optional.empty(), channel, endpoint.map(URI::create), "Test desk"));
    }

    private void involve(ChildId child, AgencyId agency, InvolvementRole role) {
        circle.add(child, new Involvement(agency, role, SINCE, Optional.empty()), "officer-1");
    }

    private static NewChild theChild() {
        ChildRef reference = Plans.version(1).heading().child();
        return new NewChild(
                reference.name(),
                reference.birthDate(),
                reference.nhsNumber(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Plans.COUNCIL, reference.localId().orElseThrow()),
                Optional.of("officer-1"));
    }

    /** A request to social care for its advice. */
    private static AdviceRequest request() {
        Heading plan = Plans.version(1).heading();
        var heading = new Heading(
                "request-7", 1, Plans.COUNCIL, plan.child(), Set.of(SOCIAL_CARE), plan.writtenOn(), false);
        return new AdviceRequest(
                heading,
                Set.of(AdviceKind.SOCIAL_CARE),
                LocalDate.of(2026, 4, 3),
                List.of(Plans.version(1).items().getFirst()));
    }
}
