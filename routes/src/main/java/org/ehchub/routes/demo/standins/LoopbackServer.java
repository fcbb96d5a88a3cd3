package org.ehchub.routes.demo.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A small HTTP server that only this machine reaches; it reads each body to its end and forgets it. */
final class LoopbackServer implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;

    /** Answers one request with an HTTP status. */
    @FunctionalInterface
    interface Answering {
        int answer(HttpExchange exchange) throws IOException;
    }

    /** @param port 0 picks a free one */
    LoopbackServer(int port, String path, Answering answering) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("A stand-in of the demo cannot listen on port " + port, e);
        }
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                int status = "POST".equals(exchange.getRequestMethod()) ? answering.answer(exchange) : 405;
                exchange.sendResponseHeaders(status, NO_BODY);
            }
        });
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
