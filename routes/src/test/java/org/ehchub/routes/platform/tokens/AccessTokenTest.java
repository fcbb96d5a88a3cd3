package org.ehchub.routes.platform.tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.ClientKeys;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint and what its tokens open, on a whole hub. */
@HubTest
class AccessTokenTest {

    private static final String INBOX = "/agency/v1/disclosures";

    private static RSAKey rsa;
    private static ECKey ec;
    private static RSAKey strangers;

    @Autowired
    private AgencyClients clients;

    @Autowired
    private AgencyCredentials credentials;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
        strangers = new RSAKeyGenerator(2048).keyID("rsa").generate();
    }

    @BeforeEach
    void upload() {
        var keys = new ClientKeys.Uploaded(new JWKSet(List.<JWK>of(rsa, ec)).toPublicJWKSet().toString());
        credentials.setClientKeys(TestRegister.COUNCIL, Optional.of(keys));
        credentials.setClientKeys(TestRegister.EMPLOYER, Optional.of(keys));
    }

    @AfterEach
    void end() {
        credentials.setClientKeys(TestRegister.COUNCIL, Optional.empty());
        credentials.setClientKeys(TestRegister.EMPLOYER, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS512", "RS384", "ES384"})
    void anAssertionGivesATokenThatOpensTheInbox(String algorithm) {
        String token = token(clients.anonymous(), signed(JWSAlgorithm.parse(algorithm)));

        assertThat(list(clients.anonymous(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void keysMayBePublished() {
        var publisher = new WireMockServer(options().dynamicPort());
        publisher.start();
        try {
            publisher.stubFor(get("/jwks").willReturn(okJson(new JWKSet(ec).toPublicJWKSet().toString())));
            var keys = new ClientKeys.Published(URI.create(publisher.baseUrl() + "/jwks"));
            credentials.setClientKeys(TestRegister.COUNCIL, Optional.of(keys));

            String token = token(clients.anonymous(), signed(JWSAlgorithm.ES384));

            assertThat(list(clients.anonymous(), token).statusCode()).isEqualTo(200);
        } finally {
            publisher.stop();
        }
    }

    @Test
    void anotherAlgorithmIsRefused() {
        assertRefused(Assertion.of(council(), JWSAlgorithm.RS256, rsa));
        assertRefused(Assertion.of(council(), JWSAlgorithm.PS512, rsa));
    }

    @Test
    void anotherKeyIsRefused() {
        assertRefused(Assertion.of(council(), JWSAlgorithm.RS512, strangers));
    }

    @Test
    void anAssertionForSomeoneElseIsRefused() {
        assertRefused(Assertion.of(council(), JWSAlgorithm.RS512, rsa).to("https://elsewhere.example/oauth2/token"));
    }

    @Test
    void anAssertionThatIsOverOrLastsTooLongIsRefused() {
        assertRefused(Assertion.of(council(), JWSAlgorithm.RS512, rsa).lasting(Duration.ofSeconds(-10)));
        assertRefused(Assertion.of(council(), JWSAlgorithm.RS512, rsa).lasting(Duration.ofMinutes(6)));
    }

    @Test
    void anAssertionIsTakenOnce() {
        Assertion assertion = Assertion.of(council(), JWSAlgorithm.RS512, rsa);
        token(clients.anonymous(), assertion.signed());

        assertRefused(assertion);
    }

    @Test
    void anAgencyWithoutKeysIsRefused() {
        assertRefused(Assertion.of(TestRegister.TRUST.value(), JWSAlgorithm.RS512, rsa));
        assertRefused(Assertion.of("nobody", JWSAlgorithm.RS512, rsa));
    }

    @Test
    void aTokenGotWithACertificateIsUsedWithIt() {
        String token = token(clients.council(), signed(JWSAlgorithm.ES384));

        assertThat(list(clients.council(), token).statusCode()).isEqualTo(200);
        assertTokenRefused(list(clients.anonymous(), token));
        assertTokenRefused(list(clients.otherCouncil(), token));
    }

    @Test
    void aTokenIsNotUsedWithAnotherAgencysCertificate() {
        String token = token(clients.anonymous(), signed(JWSAlgorithm.ES384));

        assertTokenRefused(list(clients.trust(), token));
        assertTokenRefused(list(clients.revoked(), token));
    }

    @Test
    void aTokenIsNotGotWithAnotherAgencysCertificate() {
        assertThat(ask(clients.trust(), signed(JWSAlgorithm.ES384)).statusCode()).isBetween(400, 401);
    }

    @Test
    void aTokenEndsWithTheKeysItCameFrom() {
        String token = token(clients.anonymous(), signed(JWSAlgorithm.ES384));

        credentials.setClientKeys(TestRegister.COUNCIL, Optional.empty());

        assertTokenRefused(list(clients.anonymous(), token));
    }

    @Test
    void aTokenOpensNoMoreThanTheAgencysRole() {
        String token = token(
                clients.anonymous(),
                Assertion.of(TestRegister.EMPLOYER.value(), JWSAlgorithm.RS512, rsa).signed());

        HttpResponse<String> pushed =
                clients.anonymous().push("/fhir/R4", "{}", "Authorization", "Bearer " + token);

        assertThat(pushed.statusCode()).isEqualTo(403);
        assertThat(pushed.body()).contains("not-permitted");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertTokenRefused(list(clients.anonymous(), "made-up"));
        assertTokenRefused(clients.anonymous().get(INBOX, "Authorization", "Basic bWFkZTp1cA=="));
    }

    @Test
    void noOtherEndpointOfTheLibraryIsOpen() {
        for (String path : List.of("/oauth2/authorize", "/oauth2/jwks", "/oauth2/introspect", "/oauth2/revoke")) {
            assertThat(clients.anonymous().get(path).statusCode()).isEqualTo(404);
        }
    }

    private static String council() {
        return TestRegister.COUNCIL.value();
    }

    private static String signed(JWSAlgorithm algorithm) {
        return Assertion.of(council(), algorithm, JWSAlgorithm.Family.EC.contains(algorithm) ? ec : rsa).signed();
    }

    private String token(AgencyClient client, String assertion) {
        HttpResponse<String> answer = ask(client, assertion);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.path("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(body.path("expires_in").asInt()).isBetween(200, 300);
        return body.path("access_token").stringValue();
    }

    private void assertRefused(Assertion assertion) {
        HttpResponse<String> answer = ask(clients.anonymous(), assertion.signed());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    private static void assertTokenRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("token-refused");
    }

    private static HttpResponse<String> list(AgencyClient client, String token) {
        return client.get(INBOX, "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> ask(AgencyClient client, String assertion) {
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion;
        return client.push(
                "/oauth2/token", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }
}
