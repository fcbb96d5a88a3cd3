package org.ehchub.routes.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A college's system: it takes each disclosure once, whatever the hub sends, and can be made to fail. */
public final class CollegeStandIn implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private volatile int status = 201;
    private volatile Consumer<String> listener = body -> {};

    /** A college on a free port of the loopback interface. */
    public CollegeStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** Where the hub reaches it. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ehc/disclosures");
    }

    /** What it took: for each idempotency key the body. */
    public Map<String, String> taken() {
        return Map.copyOf(taken);
    }

    /** How often it did not take what has this idempotency key. */
    public int refused(String key) {
        return refused.getOrDefault(key, 0);
    }

    /** From now on it answers so; 201 is all well. */
    public void answerWith(int newStatus) {
        status = newStatus;
    }

    /** Is told each body the first time. */
    public void onTaken(Consumer<String> newListener) {
        listener = newListener;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        int answer = status;
        if (answer >= 300) {
            refused.merge(key, 1, Integer::sum);
        } else if (taken.putIfAbsent(key, body) == null) {
            listener.accept(body);
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
