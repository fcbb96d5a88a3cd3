package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands before the staff's pages, seen from outside. */
@HubTest
class StaffDoorTest {

    private static final String PASSWORD = "correct horse battery";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Ledger ledger;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/consent/children", "/operations", "/operations/parked", "/sign-in/new-password"})
    void sendsWhoHasNotSignedInToTheSignIn(String path) throws Exception {
        HttpResponse<String> response = send(request(path));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webjars/govuk-frontend/5.11.0/package.json", "/actuator-like", "/api", "/consents"})
    void hasNothingAtAnAddressNobodyNamed(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void marksPagesAndCookiesForTheBrowsersCare() throws Exception {
        HttpResponse<String> response = send(request("/sign-in"));

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(response.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        HttpRequest signIn = request("/sign-in")
                .POST(HttpRequest.BodyPublishers.ofString("name=operations&password=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();

        HttpResponse<String> response = http.send(signIn, BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?expired"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATIONS, /api/operations/v1/arrivals, 200",
        "OPERATIONS, /api/consent/v1/consents/8c9b1f0e-0000-4000-8000-000000000000, 403",
        "INFORMATION_GOVERNANCE, /api/operations/v1/arrivals, 403",
        "INFORMATION_GOVERNANCE, /api/consent/v1/consents/8c9b1f0e-0000-4000-8000-000000000000, 404",
        "INFORMATION_GOVERNANCE, /api/consent/v1/nothing, 404",
        "INFORMATION_GOVERNANCE, /api/consent/v1/consents/not-an-id, 400",
    })
    void eachRoleReachesItsOwnApiOnly(StaffRole role, String path, int status) throws Exception {
        String name = add(role, false);

        HttpResponse<String> response = send(request(path).header("Authorization", basic(name, PASSWORD)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains(status == 200 ? "application/json" : "application/problem+json");
    }

    @Test
    void anApiAsksForABasicSignIn() throws Exception {
        HttpResponse<String> response = send(request("/api/operations/v1/arrivals"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body()).contains("\"code\":\"not-signed-in\"");
    }

    @Test
    void aOneTimePasswordOpensNoApi() throws Exception {
        String name = add(StaffRole.OPERATIONS, true);

        HttpResponse<String> response =
                send(request("/api/operations/v1/arrivals").header("Authorization", basic(name, PASSWORD)));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void aFailedSignInCountsOnce() throws Exception {
        String name = add(StaffRole.OPERATIONS, false);

        HttpResponse<String> response =
                send(request("/api/operations/v1/arrivals").header("Authorization", basic(name, "wrong")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(ledger.about(name)).extracting(LedgerEvent::kind).containsExactly(LedgerEventKind.STAFF_SIGN_IN_FAILED);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void anApiTakesNothingFromAnotherSitesPage(String site, int status) throws Exception {
        String name = add(StaffRole.OPERATIONS, false);

        HttpResponse<String> response = send(request("/api/operations/v1/arrivals")
                .header("Authorization", basic(name, PASSWORD))
                .header("Sec-Fetch-Site", site));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    private String add(StaffRole role, boolean oneTime) {
        return TestStaff.add(beans, role, PASSWORD, oneTime);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html, application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String name, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
