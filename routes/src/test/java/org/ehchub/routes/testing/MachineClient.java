package org.ehchub.routes.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.ehchub.routes.arrival.ArrivalId;

/** An agency's system: an HTTP client that proves who it is with its certificate. */
public final class MachineClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final int port;

    /** A client of the hub on this port. */
    public MachineClient(SSLContext tls, int port) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.port = port;
    }

    /** Gets a resource. */
    public HttpResponse<String> get(String path, String accept) throws IOException {
        return send(request(path).header("Accept", accept).GET().build());
    }

    /** Posts a body, with further headers as name, value, name, value. */
    public HttpResponse<String> post(String path, String contentType, byte[] body, String... headers)
            throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** The arrival that an accepted push became: the last part of the Task's location. */
    public static ArrivalId arrivalOf(HttpResponse<String> answer) {
        String task = answer.headers().firstValue("Location").orElseThrow();
        return new ArrivalId(task.substring(task.lastIndexOf('/') + 1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
