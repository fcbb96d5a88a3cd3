package org.ehchub.routes.demo.standins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** One agency's way to the hub's machines port: real HTTP over mutual TLS, as its own system would use it. */
public final class MachineDoor implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Supplier<URI> hub;
    private final HttpClient client;

    /**
     * @param hub gives the port's address, such as {@code https://localhost:8443}, once the hub listens
     * @param identity the agency's key and certificate with the chain that also vouches for the hub
     */
    public MachineDoor(Supplier<URI> hub, KeyStore identity, char[] password) {
        this.hub = hub;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls(identity, password))
                .build();
    }

    /** The answer to a GET. */
    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept).GET().build());
    }

    /** The answer to a POST. */
    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.get().resolve(path)).timeout(LONGEST_ANSWER);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static SSLContext tls(KeyStore identity, char[] password) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity, password);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            var chain = identity.getCertificateChain(identity.aliases().nextElement());
            trusted.setCertificateEntry("authority", chain[chain.length - 1]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The demo's certificates do not make a TLS client", e);
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
