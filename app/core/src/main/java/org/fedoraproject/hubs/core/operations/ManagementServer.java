package org.fedoraproject.hubs.core.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves {@link Operations} on a port of its own, for roles that have no other. Closing it frees the port at once. */
public final class ManagementServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param bind address, the loopback one unless an operator says otherwise
     * @param port 0 takes a free one
     * @throws IOException when the port is taken; the message names it
     */
    public static ManagementServer start(InetAddress bind, int port, Operations operations) throws IOException {
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(bind, port), 16);
        } catch (IOException e) {
            throw new IOException(
                    "cannot open the management port " + bind.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
        }
        ManagementServer server = new ManagementServer(http);
        http.setExecutor(server.threads);
        http.createContext("/", exchange -> answer(exchange, operations));
        http.start();
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Operations operations) throws IOException {
        try (exchange) {
            Operations.Answer answer =
                    operations.answer(exchange.getRequestURI().getPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
