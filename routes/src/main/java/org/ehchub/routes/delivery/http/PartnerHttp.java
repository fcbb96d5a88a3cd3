package org.ehchub.routes.delivery.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Posts to partners. The one place that says what a partner's answer means for a delivery:
 *
 * <ul>
 *   <li>2xx: delivered;
 *   <li>409 that repeats the request's {@value #IDEMPOTENCY_KEY}: it was delivered before;
 *   <li>408, 409 otherwise (the first request is still being worked on), 425, 429 and 5xx: the partner is busy;
 *   <li>no answer: the partner is unreachable;
 *   <li>anything else, redirects included: refused. A redirect is not followed, for nobody vouches for where it leads.
 * </ul>
 *
 * <p>An answer's body is neither kept nor logged; a little of it is read only so that the connection can be used again.
 */
public final class PartnerHttp implements AutoCloseable {

    /** Names one delivery, however often it is sent (IETF draft-ietf-httpapi-idempotency-key-header). */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int BODY_LIMIT = 64 * 1024;
    private static final Set<Integer> BUSY = Set.of(408, 409, 425, 429);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient connections;
    private final RestClient client;

    /**
     * A client with these limits.
     *
     * @param tls the hub's own key and the issuers it trusts; empty for the JVM's defaults
     */
    public PartnerHttp(Duration connectTimeout, Duration readTimeout, Optional<SSLContext> tls) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER);
        tls.ifPresent(builder::sslContext);
        connections = builder.build();
        var factory = new JdkClientHttpRequestFactory(connections);
        factory.setReadTimeout(readTimeout);
        client = RestClient.builder().requestFactory(factory).build();
    }

    /**
     * Posts the body; on return the partner has it.
     *
     * @param endpoint an {@code https} URL; {@code http} only to this machine itself
     * @param headers opaque ids only
     * @throws TransientFault when the partner is busy or unreachable
     * @throws PermanentFault when the partner refuses, or the endpoint is not one the hub may use
     */
    public void post(URI endpoint, MediaType type, Map<String, String> headers, byte[] body) {
        requireProtected(endpoint);
        Answer answer = exchange(endpoint, type, headers, body);
        if (answer.status().is2xxSuccessful() || answer.deliveredBefore(headers.get(IDEMPOTENCY_KEY))) {
            return;
        }
        if (answer.status().is5xxServerError() || BUSY.contains(answer.status().value())) {
            throw new TransientFault(FaultReason.RECIPIENT_BUSY);
        }
        throw new PermanentFault(FaultReason.RECIPIENT_REFUSED);
    }

    private Answer exchange(URI endpoint, MediaType type, Map<String, String> headers, byte[] body) {
        try {
            return client.post()
                    .uri(endpoint)
                    .contentType(type)
                    .headers(all -> headers.forEach(all::set))
                    .body(body)
                    .exchange((request, response) -> answer(response), false);
        } catch (ResourceAccessException unreachable) {
            throw new TransientFault(FaultReason.RECIPIENT_UNREACHABLE, unreachable.getCause());
        }
    }

    private static Answer answer(ClientHttpResponse response) throws IOException {
        Answer answer = new Answer(response.getStatusCode(), response.getHeaders());
        try (InputStream body = response.getBody()) {
            body.readNBytes(BODY_LIMIT);
        } catch (IOException brokenOff) {
            // The status has said all that counts.
        }
        return answer;
    }

    private static void requireProtected(URI endpoint) {
        boolean usable = "https".equals(endpoint.getScheme())
                ? endpoint.getHost() != null
                : "http".equals(endpoint.getScheme()) && LOOPBACK.contains(String.valueOf(endpoint.getHost()));
        if (!usable) {
            throw new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private record Answer(HttpStatusCode status, HttpHeaders headers) {

        boolean deliveredBefore(String key) {
            return status.value() == 409 && key != null && key.equals(headers.getFirst(IDEMPOTENCY_KEY));
        }
    }
}
