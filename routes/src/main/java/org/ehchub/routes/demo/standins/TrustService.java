package org.ehchub.routes.demo.standins;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stand-in for a trust's FHIR endpoint: a conditional create ({@code If-None-Exist}, FHIR R4, 3.1.0.8.1) that keeps
 * nothing but the conditions it has seen.
 */
public final class TrustService implements AutoCloseable {

    private final LoopbackServer server;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    public TrustService(int port) {
        server = new LoopbackServer(port, "/fhir/R4/Bundle", this::create);
    }

    /** The base of its FHIR API. */
    public URI endpoint() {
        return server.base().resolve("/fhir/R4");
    }

    private int create(HttpExchange exchange) throws IOException {
        String condition = exchange.getRequestHeaders().getFirst("If-None-Exist");
        if (condition == null) {
            return 412;
        }
        return seen.add(condition) ? 201 : 200;
    }

    /** How many different disclosures it has. */
    public int received() {
        return seen.size();
    }

    @Override
    public void close() {
        server.close();
    }
}
