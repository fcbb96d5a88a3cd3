package org.ehchub.routes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.ehchub.security.identity.StaffRole;

/** A member of staff with curl: JSON over HTTP Basic, with the password that the hub left for the demo's reader. */
public final class StaffClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    /** Someone of this role at the screens' port. */
    public StaffClient(StaffRole role, int port, Path passwords) {
        this.base = "http://localhost:" + port;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(account(role, passwords).getBytes(StandardCharsets.UTF_8));
    }

    /** The account's name and password, with a colon between. */
    public static String account(StaffRole role, Path passwords) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return Files.readAllLines(passwords).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** GET of what is no text. */
    public byte[] getBytes(String path) {
        return Sending.send(http, request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    /** POST of a JSON body, with further headers as name, value, name, value. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A request of another method, or with a body of another type. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Sending.send(http, request.build(), BodyHandlers.ofString());
    }
}
