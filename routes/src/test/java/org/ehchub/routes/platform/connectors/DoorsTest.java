package org.ehchub.routes.platform.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class DoorsTest {

    @Autowired
    private AgencyClients clients;

    @LocalServerPort
    private int screens;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/error", "/fhirs", "/agency-list"})
    void screensAreNotAtTheMachinesDoor(String path) {
        // given a machine that is registered
        // when
        HttpResponse<String> answer = clients.trust().get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/R4/metadata", "/agency/v1/openapi.json", "/fhir", "//fhir/R4/metadata", "/x/../fhir"})
    void machinesPathsAreNotAtTheScreensDoor(String path) throws Exception {
        // given
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + screens + path))
                .build();

        // when
        HttpResponse<String> answer = send(request);

        // then
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("resourceType", "operationId");
    }

    @Test
    void machinesDoorSpeaksNoPlainHttp() throws Exception {
        // given
        URI hub = URI.create(clients.anonymous().url("/fhir/R4/metadata").toString().replace("https", "http"));

        // when
        HttpResponse<String> answer = send(HttpRequest.newBuilder(hub).build());

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
