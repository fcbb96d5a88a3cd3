package org.ehchub.routes.demo.standins;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stand-in for a college's REST service: idempotent on the Idempotency-Key, it keeps nothing but the keys. It refuses
 * the first disclosure it ever sees until that is sent again, so that operators find something to replay.
 */
public final class CollegeService implements AutoCloseable {

    private final LoopbackServer server;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    public CollegeService(int port) {
        server = new LoopbackServer(port, "/ehc", this::take);
    }

    /** Where it takes disclosures. */
    public URI endpoint() {
        return server.base().resolve("/ehc");
    }

    private int take(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return 400;
        }
        synchronized (refused) {
            if (refused.isEmpty()) {
                refused.add(key);
                return 422;
            }
        }
        return seen.add(key) ? 201 : 200;
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
