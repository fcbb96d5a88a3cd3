package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.ScreenClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What OWASP ASVS 4.0.3 asks of sessions, as docs/asvs.md lists it. */
@HubTest
class SessionTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String SESSIONS = "/sign-in/sessions";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BeanFactory beans;

    private String name;

    @BeforeEach
    void addAccount() {
        name = TestStaff.add(beans, StaffRole.OPERATIONS, PASSWORD, false);
    }

    @Test
    void getsANewTokenAtTheSignIn() throws Exception {
        get("/sign-in");
        String before = session();

        signIn();

        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/operations").statusCode()).isEqualTo(200);
    }

    @Test
    void hasATokenOf128RandomBits() throws Exception {
        signIn();

        assertThat(session()).matches("[0-9A-F]{32}");
    }

    @Test
    void neverHasItsTokenInAnAddress() throws Exception {
        HttpClient withoutCookies = HttpClient.newHttpClient();

        HttpResponse<String> page = withoutCookies.send(request("/sign-in").build(), BodyHandlers.ofString());

        assertThat(page.body()).doesNotContainIgnoringCase("jsessionid").doesNotContain(";EHCHUB");
    }

    @Test
    void endsAtTheSignOut() throws Exception {
        signIn();
        String token = session();
        post("/sign-out", "", get("/operations"));

        HttpResponse<String> replayed = HttpClient.newHttpClient()
                .send(request("/operations").header("Cookie", "EHCHUB=" + token).build(), BodyHandlers.ofString());

        assertThat(replayed.statusCode()).isEqualTo(302);
    }

    @Test
    void isNotTakenFromWhoeverBringsOne() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        request("/sign-in").header("Cookie", "EHCHUB=0123456789ABCDEF0123456789ABCDEF").build(),
                        BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("0123456789ABCDEF");
    }

    @Test
    void everyPageSaysItsCharacterSet() throws Exception {
        assertThat(get("/sign-in").headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void noOtherSiteMayRead() throws Exception {
        HttpResponse<String> page = browser.send(
                request("/sign-in").header("Origin", "https://elsewhere.example").build(), BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void endsAfterHalfAnHourWithoutActivity() {
        assertThat(context.getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        ScreenClient busy = signedIn();
        jdbc.sql("UPDATE staff_session SET began_at = :at WHERE account = :account")
                .param("at", SqlTypes.text(Instant.now().minus(Duration.ofHours(12))))
                .param("account", name)
                .update();

        assertThat(busy.get("/operations").uri()).hasPath("/sign-in");
    }

    @Test
    void isForgottenAtTheSignOut() {
        ScreenClient leaving = signedIn();

        leaving.post("/operations", "/sign-out", Map.of());

        assertThat(jdbc.sql("SELECT COUNT(*) FROM staff_session WHERE account = :account")
                        .param("account", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isSeenAndEndedFromAnother() {
        ScreenClient here = signedIn();
        ScreenClient elsewhere = signedIn();
        assertThat(here.get(SESSIONS).body()).contains("This one: sign out").containsOnlyOnce("End<span");

        here.post(SESSIONS, SESSIONS + "/others/end", Map.of());

        assertThat(elsewhere.get("/operations").uri()).hasPath("/sign-in");
        assertThat(here.get("/operations").uri()).hasPath("/operations");
        assertThat(ledger.about(name)).extracting(LedgerEvent::kind).endsWith(LedgerEventKind.STAFF_SESSION_ENDED);
    }

    @Test
    void isEndedByNobodyElse() {
        ScreenClient mine = signedIn();
        String session = jdbc.sql("SELECT id FROM staff_session WHERE account = :account")
                .param("account", name)
                .query(String.class)
                .single();
        name = TestStaff.add(beans, StaffRole.OPERATIONS, PASSWORD, false);

        signedIn().post(SESSIONS, SESSIONS + "/" + session + "/end", Map.of());

        assertThat(mine.get("/operations").uri()).hasPath("/operations");
    }

    @Test
    void endsEverywhereWhenThePasswordChanges() {
        ScreenClient here = signedIn();
        ScreenClient elsewhere = signedIn();

        here.post(
                "/sign-in/new-password",
                "/sign-in/new-password",
                Map.of("current", PASSWORD, "chosen", "new " + PASSWORD, "repeated", "new " + PASSWORD));

        assertThat(elsewhere.get("/operations").uri()).hasPath("/sign-in");
    }

    private ScreenClient signedIn() {
        var client = new ScreenClient(port);
        client.signIn(name, PASSWORD);
        return client;
    }

    private void signIn() throws Exception {
        String form = "name=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = post("/sign-in", form, get("/sign-in"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("failed");
    }

    private HttpResponse<String> post(String path, String form, HttpResponse<String> page) throws Exception {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String body = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html");
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("EHCHUB"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
