package org.ehchub.routes.testing;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff at the screens, without a browser: pages, forms with their tokens, files. */
public final class ScreenClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String BOUNDARY = "boundary-of-a-test";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    /** Someone who has not signed in yet. */
    public ScreenClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Signs in. */
    public void signIn(String name, String password) {
        post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    /** GET, and where that leads. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends a form that stands on a page. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()) + "&")
                .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "_csrf=" + encoded(token(page)))));
    }

    /** Sends a form with a file in its field "file". */
    public HttpResponse<String> upload(String page, String path, String fileName, String content) {
        String body = part("name=\"_csrf\"", token(page))
                + part("name=\"file\"; filename=\"" + fileName + "\"", content)
                + "--" + BOUNDARY + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return token.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Sending.send(http, request.build(), BodyHandlers.ofString());
    }
}
