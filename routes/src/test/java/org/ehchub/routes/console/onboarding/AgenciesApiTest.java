package org.ehchub.routes.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.CertificateFingerprint;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.StaffRole;
import org.ehchub.security.identity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Onboarding by API, on a whole hub that is not restarted. */
@HubTest
class AgenciesApiTest {

    private static final String API = "/api/operations/v1";
    private static final String INBOX = "/agency/v1/disclosures";

    @Autowired
    private AgencyClients clients;

    @LocalServerPort
    private int port;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    private StaffClient operator;
    private String agency;

    @BeforeEach
    void register() {
        operator = new StaffClient(StaffRole.OPERATIONS, port, passwords);
        agency = "agency-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(put("name", "INBOX", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anAgencyComesInWithItsCertificateUntilThatIsRevoked() throws Exception {
        IssuedIdentity identity = lasting(Duration.ofDays(90));
        var client = clients.as(identity);
        assertThat(client.get(INBOX).statusCode()).isEqualTo(403);

        assertThat(add(identity.certificate()).statusCode()).isEqualTo(204);
        assertThat(client.get(INBOX).statusCode()).isEqualTo(200);

        String fingerprint = CertificateFingerprint.of(identity.certificate()).sha256Hex();
        assertThat(operator.post(API + "/certificates/" + fingerprint + "/revocation", "").statusCode())
                .isEqualTo(204);
        assertThat(client.get(INBOX).statusCode()).isEqualTo(403);
        assertThat(add(identity.certificate()).statusCode()).isEqualTo(422);
    }

    @Test
    void anAgencyIsChangedInPlace() {
        assertThat(put("Another name", "COLLEGE_REST", "https://college.example/inbox").statusCode())
                .isEqualTo(200);

        JsonNode now = read(operator.get(API + "/agencies/" + agency));
        assertThat(now.path("name").stringValue()).isEqualTo("Another name");
        assertThat(now.path("endpoint").stringValue()).isEqualTo("https://college.example/inbox");
    }

    @ParameterizedTest
    @CsvSource({
        "COLLEGE_REST, ''",
        "COLLEGE_REST, http://college.example/inbox",
        "FHIR_PUSH, https://user:secret@trust.example",
        "FHIR_PUSH, file:///etc/passwd",
        "PIGEON, ''",
    })
    void aWayThatCannotWorkIsRefused(String channel, String endpoint) {
        HttpResponse<String> answer = put("name", channel, endpoint);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(channel.equals("PIGEON") ? "/channel" : "/endpoint");
    }

    @ParameterizedTest
    @CsvSource({"5, WITHIN_7_DAYS", "20, WITHIN_30_DAYS", "50, WITHIN_60_DAYS"})
    void aCertificateThatEndsSoonIsShown(int days, String warning) throws Exception {
        IssuedIdentity identity = lasting(Duration.ofDays(days));
        add(identity.certificate());

        JsonNode shown = expiry(identity.certificate());

        assertThat(shown.path("warning").stringValue()).isEqualTo(warning);
        assertThat(shown.path("agency").stringValue()).isEqualTo(agency);
        assertThat(shown.path("owner").stringValue()).isEqualTo("Desk, 01632 960123");
    }

    @Test
    void aCertificateThatLastsIsNotShown() throws Exception {
        IssuedIdentity identity = lasting(Duration.ofDays(61));
        add(identity.certificate());

        assertThat(expiry(identity.certificate()).isMissingNode()).isTrue();
    }

    @Test
    void theHubsOwnCertificateIsShownToo() {
        assertThat(expiry(TestIdentities.SERVER.certificate()).path("use").stringValue()).isEqualTo("SERVER");
    }

    @Test
    void copiesAreSealedOnlyToKeysThatOpenThem() throws Exception {
        var issuer = new CertificateIssuer("issuer", TestIdentities.VALIDITY);
        String path = API + "/agencies/" + agency + "/sealing";
        String recipient = pem(issuer.issuePostQuantumRecipient("recipient", TestIdentities.VALIDITY).certificate());

        assertThat(operator.send("PUT", path + "?always=true", "application/x-pem-file", recipient).statusCode())
                .isEqualTo(204);
        assertThat(operator.send("PUT", path, "application/x-pem-file", "nonsense").statusCode()).isEqualTo(422);
        assertThat(operator.send("DELETE", path, "text/plain", "").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            https://trust.example/jwks | 204
            http://trust.example/jwks  | 422
            {"keys": []}               | 422
            {"keys": [{"kty": "oct", "k": "c2VjcmV0"}]} | 422
            nonsense                   | 422
            """)
    void keysAreAnAddressOrASetOfPublicOnes(String keys, int status) {
        assertThat(operator.send("PUT", API + "/agencies/" + agency + "/client-keys", "text/plain", keys)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void nothingIsAddedToAnAgencyThatIsNotThere() throws Exception {
        agency = "nobody";

        assertThat(add(lasting(Duration.ofDays(90)).certificate()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(String name, String channel, String endpoint) {
        return operator.send("PUT", API + "/agencies/" + agency, "application/json", """
                {"name": "%s", "role": "COLLEGE", "channel": "%s", "endpoint": "%s", "owner": "Desk, 01632 960123"}"""
                .formatted(name, channel, endpoint));
    }

    private HttpResponse<String> add(X509Certificate certificate) throws CertificateEncodingException {
        String path = API + "/agencies/" + agency + "/certificates";
        return operator.send("POST", path, "application/x-pem-file", pem(certificate));
    }

    private JsonNode expiry(X509Certificate certificate) {
        String fingerprint = CertificateFingerprint.of(certificate).sha256Hex();
        return read(operator.get(API + "/expiring-certificates")).path("certificates").values().stream()
                .filter(shown -> shown.path("fingerprint").stringValue().equals(fingerprint))
                .findFirst()
                .orElse(JsonMapper.shared().missingNode());
    }

    private static IssuedIdentity lasting(Duration time) {
        Instant now = Instant.now();
        var validity = new Validity(now.minusSeconds(60), now.plus(time));
        return new CertificateIssuer("issuer", validity).issueClient("agency", validity);
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
