package org.ehchub.routes.delivery.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class PartnerHttpTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "0d9c3a2e-0000-8000-8000-000000000001";

    @RegisterExtension
    private final WireMockExtension partner = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final PartnerHttp http =
            new PartnerHttp(Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void sendsTheBodyWithItsTypeAndHeaders() {
        answers(aResponse().withStatus(201));

        send();

        partner.verify(postRequestedFor(urlEqualTo("/in"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader(PartnerHttp.IDEMPOTENCY_KEY, equalTo(KEY))
                .withRequestBody(equalTo("{}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void anySuccessIsADelivery(int status) {
        answers(aResponse().withStatus(status));

        assertThatCode(this::send).doesNotThrowAnyException();
    }

    @Test
    void aConflictWithTheSameKeySaysThatItWasDeliveredBefore() {
        answers(aResponse().withStatus(409).withHeader(PartnerHttp.IDEMPOTENCY_KEY, KEY));

        assertThatCode(this::send).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504})
    void aBusyPartnerIsTriedAgain(int status) {
        answers(aResponse().withStatus(status));

        assertThatExceptionOfType(TransientFault.class)
                .isThrownBy(this::send)
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_BUSY));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 410, 412, 413, 415, 422})
    void aRefusingPartnerIsNotTriedAgain(int status) {
        answers(aResponse().withStatus(status));

        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(this::send)
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_REFUSED));
    }

    @Test
    void aRedirectIsRefusedAndNotFollowed() {
        answers(aResponse().withStatus(307).withHeader("Location", "/elsewhere"));

        assertThatExceptionOfType(PermanentFault.class).isThrownBy(this::send);

        partner.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aPartnerThatBreaksOffIsUnreachable() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatExceptionOfType(TransientFault.class)
                .isThrownBy(this::send)
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_UNREACHABLE));
    }

    @Test
    void aPartnerThatDoesNotAnswerInTimeIsUnreachable() {
        answers(aResponse().withStatus(200).withFixedDelay(60_000));

        try (var hasty = new PartnerHttp(Duration.ofSeconds(30), Duration.ofMillis(50), Optional.empty())) {
            assertThatExceptionOfType(TransientFault.class)
                    .isThrownBy(() -> send(hasty, partner.url("/in")))
                    .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_UNREACHABLE));
        }
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() throws IOException {
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/in", PartnerHttpTest::answerWithoutEnd);
        endless.start();
        try {
            assertThatCode(() -> send(http, "http://localhost:" + endless.getAddress().getPort() + "/in"))
                    .doesNotThrowAnyException();
        } finally {
            endless.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://college.example/in", "ftp://localhost/in", "https:///in", "/in"})
    void nothingIsSentWhereItIsNotProtected(String endpoint) {
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> http.post(URI.create(endpoint), MediaType.APPLICATION_JSON, Map.of(), BODY))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FaultReason.RECIPIENT_NOT_CONFIGURED));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        partner.stubFor(post(urlEqualTo("/in")).willReturn(answer));
    }

    private void send() {
        send(http, partner.url("/in"));
    }

    private static void send(PartnerHttp http, String endpoint) {
        http.post(
                URI.create(endpoint), MediaType.APPLICATION_JSON, Map.of(PartnerHttp.IDEMPOTENCY_KEY, KEY), BODY);
    }

    /** Ends when the client hangs up. */
    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(new byte[8 * 1024]);
        }
    }
}
