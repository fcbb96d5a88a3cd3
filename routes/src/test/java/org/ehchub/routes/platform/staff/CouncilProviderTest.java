package org.ehchub.routes.platform.staff;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at a council's OpenID provider, with a stand-in for it. */
class CouncilProviderTest {

    private static final String CLIENT = "ehc-hub";
    private static final String AUDIENCE = "https://hub.example/api";
    private static final String OPERATORS_API = "/api/operations/v1/arrivals";

    @TempDir
    private static Path data;

    private static WireMockServer provider;
    private static RSAKey key;
    private static HubUnderTest hub;

    private HttpClient browser;
    private String cookie;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("provider").generate();
        provider = new WireMockServer(options().dynamicPort());
        provider.start();
        String issuer = provider.baseUrl();
        provider.stubFor(get("/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "subject_types_supported": ["pairwise"],
                 "id_token_signing_alg_values_supported": ["RS256"], "response_types_supported": ["code"]}"""
                .formatted(issuer))));
        provider.stubFor(get("/jwks").willReturn(okJson(new JWKSet(key).toPublicJWKSet().toString())));
        IdentityFiles.writeKeystore(data.resolve("server.p12"), TestIdentities.SERVER, "server".toCharArray());
        String registration = "spring.security.oauth2.client.registration.staff.";
        hub = HubUnderTest.start(
                data,
                Map.of(
                        "hub.machines.keystore", data.resolve("server.p12").toString(),
                        "hub.machines.keystore-password", "server",
                        "hub.staff.api-audience", AUDIENCE,
                        "hub.screens.behind-tls", "true",
                        "hub.staff.fresh-for", "0s",
                        "hub.staff.role-values.operations", "EHC-Operators",
                        registration + "client-id", CLIENT,
                        registration + "client-secret", "secret",
                        registration + "scope", "openid",
                        "spring.security.oauth2.client.provider.staff.issuer-uri", issuer));
    }

    @AfterAll
    static void stop() {
        hub.close();
        provider.stop();
    }

    @BeforeEach
    void openBrowser() {
        browser = HttpClient.newHttpClient();
        cookie = "";
    }

    @Test
    void admitsWhoeverHasOneRole() throws Exception {
        HttpResponse<String> back = signIn("subject-1", List.of("EHC-Operators", "Everyone"));

        assertThat(location(back)).isEqualTo("/");
        assertThat(open("/operations").statusCode()).isEqualTo(200);
        assertThat(open("/consent/children").statusCode()).isEqualTo(403);
        assertThat(events("subject-1")).containsExactly(LedgerEventKind.STAFF_SIGNED_IN);
    }

    @Test
    void refusesWhoeverHasNoRole() throws Exception {
        HttpResponse<String> back = signIn("subject-2", List.of("Everyone"));

        assertThat(location(back)).isEqualTo("/sign-in?refused");
        assertThat(open("/operations").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesWhoeverHasBothRoles() throws Exception {
        HttpResponse<String> back = signIn("subject-3", List.of("EHC-Operators", "information-governance"));

        assertThat(location(back)).isEqualTo("/sign-in?refused");
    }

    @Test
    void sendsBackToSignInWhoeverWouldOverrideWithoutAFreshOne() throws Exception {
        signIn("subject-4", List.of("information-governance"));

        HttpResponse<String> override = open("/consent/children/8c9b1f0e-0000-4000-8000-000000000000/overrides/new");

        assertThat(location(override)).isEqualTo("/sign-in?fresh");
        assertThat(open("/consent/children").statusCode()).isEqualTo(200);
    }

    @Test
    void wantsToBeProvenAnewEachTime() throws Exception {
        assertThat(authorization().getQueryParams().getFirst("prompt")).isEqualTo("login");
    }

    @Test
    void refusesACodeThatNobodyAskedFor() throws Exception {
        HttpResponse<String> back = open("/login/oauth2/code/staff?code=stolen&state=made-up");

        assertThat(location(back)).isEqualTo("/sign-in?refused");
    }

    @Test
    void asksForNoPasswordAndMakesNoAccounts() throws Exception {
        HttpResponse<String> page = open("/sign-in");

        assertThat(page.body()).contains("Sign in with your council account").doesNotContain("password");
        assertThat(hub.context().getBean(StaffAccounts.class).find("operations")).isEmpty();
    }

    @Test
    void letsTheSessionComeBackFromTheProvider() throws Exception {
        HttpResponse<String> begun = open("/oauth2/authorization/staff");

        assertThat(begun.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
    }

    @Test
    void keepsTheCookieToThisHost() throws Exception {
        assertThat(open("/oauth2/authorization/staff").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("__Host-EHCHUB=").contains("Path=/;").doesNotContain("Domain"));
    }

    @Test
    void endsASessionOnlyAfterAFreshSignIn() throws Exception {
        signIn("subject-5", List.of("EHC-Operators"));
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"")
                .matcher(open("/sign-in/sessions").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer = browser.send(
                request("/sign-in/sessions/others/end")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(location(answer)).isEqualTo("/sign-in?fresh");
    }

    @Test
    void letsProgramsInWithItsAccessTokens() throws Exception {
        String token = token(AUDIENCE, "program-1", List.of("EHC-Operators"));

        assertThat(call(OPERATORS_API, "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(call("/api/consent/v1/ledger/checkpoint", "Bearer " + token).statusCode()).isEqualTo(403);
    }

    @Test
    void letsNoProgramInWithATokenForAnotherService() throws Exception {
        String token = token(CLIENT, "program-2", List.of("EHC-Operators"));

        HttpResponse<String> answer = call(OPERATORS_API, "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void letsNoProgramDoAnythingWithoutARole() throws Exception {
        String token = token(AUDIENCE, "program-3", List.of("Everyone"));

        assertThat(call(OPERATORS_API, "Bearer " + token).statusCode()).isEqualTo(403);
    }

    /** An account of the days before there was a provider. */
    @Test
    void letsNoProgramInWithALocalAccount() throws Exception {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("correct horse battery");
        String name = "before-the-provider";
        TransactionTemplate transaction = hub.context().getBean(TransactionTemplate.class);
        StaffAccounts accounts = hub.context().getBean(StaffAccounts.class);
        transaction.executeWithoutResult(status -> accounts.add(
                new StaffAccount(name, StaffRole.OPERATIONS, hash, false, Optional.empty()), Instant.now()));
        String basic = Base64.getEncoder()
                .encodeToString((name + ":correct horse battery").getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = call(OPERATORS_API, "Basic " + basic);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> call(String path, String authorization) throws Exception {
        URI uri = URI.create("http://localhost:" + hub.screensPort() + path);
        return browser.send(
                HttpRequest.newBuilder(uri).header("Authorization", authorization).build(), BodyHandlers.ofString());
    }

    @Test
    void promisesTlsWhereAProxyEndsIt() throws Exception {
        assertThat(open("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://localhost:\\d+", "");
    }

    /** As the browser does: asks, is sent to the provider, comes back with a code. */
    private HttpResponse<String> signIn(String subject, List<String> roles) throws Exception {
        var asked = authorization();
        String token = idToken(subject, roles, asked.getQueryParams().getFirst("nonce"));
        provider.stubFor(post("/token").willReturn(okJson("""
                {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}"""
                .formatted(token))));
        String state = asked.getQueryParams().getFirst("state");
        HttpResponse<String> back = open("/login/oauth2/code/staff?code=good&state=" + state);
        assertThat(back.statusCode()).isEqualTo(302);
        return back;
    }

    private UriComponents authorization() throws Exception {
        String location = open("/oauth2/authorization/staff").headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(provider.baseUrl() + "/authorize");
        return UriComponentsBuilder.fromUriString(location).build();
    }

    private static String idToken(String subject, List<String> roles, String nonce) throws JOSEException {
        return signed(claims(CLIENT, subject, roles)
                .claim("nonce", URLDecoder.decode(nonce, StandardCharsets.UTF_8))
                .build());
    }

    private static String token(String audience, String subject, List<String> roles) throws JOSEException {
        return signed(claims(audience, subject, roles).build());
    }

    private static JWTClaimsSet.Builder claims(String audience, String subject, List<String> roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(provider.baseUrl())
                .audience(audience)
                .subject(subject)
                .claim("roles", roles)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("provider").build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** Carries the Secure cookie itself, as a browser does over the proxy's TLS. */
    private HttpResponse<String> open(String path) throws Exception {
        HttpResponse<String> answer = browser.send(request(path).build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceAll(";.*", ""));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create("http://localhost:" + hub.screensPort() + path);
        return HttpRequest.newBuilder(uri).header("Accept", "text/html").header("Cookie", cookie);
    }

    private static List<LedgerEventKind> events(String subject) {
        return hub.context().getBean(Ledger.class).about(subject).stream().map(LedgerEvent::kind).toList();
    }
}
