package org.ehchub.routes.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One agency's system. */
public final class AgencyClient {

    private final HttpClient http;
    private final URI hub;

    AgencyClient(HttpClient http, URI hub) {
        this.http = http;
        this.hub = hub;
    }

    /** Where a path of the hub is. */
    public URI url(String path) {
        return hub.resolve(path);
    }

    /** Gets a path, with headers as name and value in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Gets the bytes at a path. */
    public HttpResponse<byte[]> getBytes(String path, String... headers) {
        return Sending.send(http, request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Posts nothing. */
    public HttpResponse<String> post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    /** Pushes FHIR in JSON. */
    public HttpResponse<String> push(String path, String json, String... headers) {
        return push(path, "application/fhir+json", BodyPublishers.ofString(json), headers);
    }

    /** Pushes a body of any kind. */
    public HttpResponse<String> push(String path, String contentType, BodyPublisher body, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(body));
    }

    /** Puts FHIR in JSON. */
    public HttpResponse<String> put(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/fhir+json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Any method without a body. */
    public HttpResponse<String> ask(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Sending.send(http, request.build(), BodyHandlers.ofString());
    }
}
