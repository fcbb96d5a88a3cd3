package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.CertificateFingerprint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ClientCertificateTest {

    private static final String TASK = "/fhir/R4/Task/2a4c1f2e-0000-4000-8000-000000000000";
    private static final String INBOX = "/agency/v1/disclosures";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private AgencyRegister agencies;

    @Test
    void noCertificateIsTold() {
        assertRefused(clients.anonymous(), 401, "certificate-missing");
    }

    @Test
    void unregisteredCertificateIsTold() {
        assertRefused(clients.unregistered(), 403, "certificate-refused");
    }

    @Test
    void foreignCertificateIsTold() {
        assertRefused(clients.foreign(), 403, "certificate-refused");
    }

    @Test
    void revokedCertificateIsTold() {
        assertRefused(clients.revoked(), 403, "certificate-refused");
    }

    @Test
    void revocationHoldsOnOpenConnections() {
        // given a system that has just been answered
        AgencyClient leaver = clients.leaver();
        assertThat(leaver.get(INBOX).statusCode()).isEqualTo(200);

        // when
        agencies.revokeCertificate(CertificateFingerprint.of(TestIdentities.LEAVER.certificate()), Instant.now());

        // then
        assertRefused(leaver, 403, "certificate-refused");
    }

    @Test
    void expiredCertificateIsTold() {
        assertRefused(clients.expired(), 403, "certificate-refused");
    }

    @Test
    void roleWithoutThePermissionIsTold() {
        // given an employer, whose machines only receive
        // when
        HttpResponse<String> answer = clients.employer().push("/fhir/R4", "{}");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ACCESS_DENIED", "not-permitted");
    }

    @Test
    void whatTheHubCanDoIsToldToAnyone() {
        // given someone without a certificate
        // when
        HttpResponse<String> fhir = clients.anonymous().get("/fhir/R4/metadata");
        HttpResponse<String> json = clients.anonymous().get("/agency/v1/openapi.json");

        // then
        assertThat(fhir.statusCode()).isEqualTo(200);
        assertThat(json.statusCode()).isEqualTo(200);
    }

    private static void assertRefused(AgencyClient client, int status, String code) {
        // when
        HttpResponse<String> fhir = client.get(TASK);
        HttpResponse<String> json = client.get(INBOX);

        // then
        assertThat(fhir.statusCode()).isEqualTo(status);
        assertThat(fhir.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        assertThat(fhir.body()).contains("OperationOutcome", "ACCESS_DENIED", code);
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.body()).contains("\"code\":\"" + code + "\"");
    }
}
