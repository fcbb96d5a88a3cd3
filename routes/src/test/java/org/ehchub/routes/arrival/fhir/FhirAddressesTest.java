package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an address does not offer is told in FHIR, with what it does. */
@HubTest
class FhirAddressesTest {

    private static final String ID = "/00000000-0000-7000-8000-000000000007";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private MachinesConnector machines;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT     | /Consent                       | GET, POST",
                "DELETE  | /Consent                       | GET, POST",
                "OPTIONS | /Consent                       | GET, POST",
                "HEAD    | /Consent?patient=Patient/1     | GET, POST",
                "PUT     | /Consent/_search               | GET, POST",
                "DELETE  | /Consent" + ID + "             | GET, HEAD, PUT",
                "PATCH   | /Consent" + ID + "             | GET, HEAD, PUT",
                "POST    | /Consent" + ID + "             | GET, HEAD, PUT",
                "PUT     | /Consent" + ID + "/_history/1  | GET, HEAD",
                "DELETE  | /Task" + ID + "                | GET, HEAD",
                "POST    | /AuditEvent" + ID + "          | GET, HEAD",
                "GET     | /Bundle                        | POST"
            })
    void anotherMethodIsNotAllowed(String method, String path, String allowed) {
        HttpResponse<String> answer = clients.council().ask(method, "/fhir/R4" + path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(method.equals("HEAD") || answer.body().contains("method-not-allowed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Consent/_history", "/Consent" + ID + "/_history", "/Consent" + ID + "/$meta", "/Consent/$validate",
                "/Consent" + ID + "/_history/1/2", "/Consent/a_b", "/Task", "/Bundle" + ID
            })
    void thereIsNothingElsewhere(String path) {
        HttpResponse<String> answer = clients.council().get("/fhir/R4" + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html", "application/pdf", "text/turtle", "application/fhir+turtle", "application/fhir+ndjson",
                "application/fhir+json; fhirVersion=3.0", "application/fhir+json;q=0", "no media type"
            })
    void anotherFormatIsNotAcceptable(String accept) {
        HttpResponse<String> answer = clients.council().get("/fhir/R4/AuditEvent", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ttl", "html", "ndjson", "foo", "", "xml&_format=foo"})
    void norInTheAddress(String format) {
        assertThat(clients.council().get("/fhir/R4/AuditEvent?_format=" + format).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                              | application/fhir+json",
                "application/*                                    | application/fhir+json",
                "application/json                                 | application/fhir+json",
                "application/fhir+json; fhirVersion=4.0           | application/fhir+json",
                "application/xml                                  | application/fhir+xml",
                "application/fhir+xml; charset=utf-8              | application/fhir+xml",
                "text/html, application/xml;q=0.9, */*;q=0.8      | application/fhir+xml"
            })
    void jsonAndXmlAre(String accept, String type) {
        HttpResponse<String> answer = clients.council().get("/fhir/R4/AuditEvent", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void aFormatInTheAddressCountsInPlaceOfTheHeaders() {
        HttpResponse<String> answer =
                clients.council().get("/fhir/R4/AuditEvent?_format=application/fhir%2Bxml", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+xml");
    }

    @Test
    void aBarInAnAddressMayStandAsItIs() throws IOException {
        String request = "GET /fhir/R4/Consent?actor:identifier=a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        try (Socket socket = AgencyClients.anonymousTls().getSocketFactory().createSocket("localhost", machines.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 401")
                    .contains("OperationOutcome");
        }
    }
}
