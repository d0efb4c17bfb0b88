package org.fedoraproject.hubs.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** Tells a browser under test of updates, as the sse role does. */
final class TinyEventServer implements AutoCloseable {

    private static final Pattern LAST = Pattern.compile("lastEventId=([0-9-]+)");

    private static final Pattern TOPIC = Pattern.compile("topic=([^&]+)");

    private final UpdateChannel channel;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger resets = new AtomicInteger();
    private final Map<Object, Set<String>> open = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    TinyEventServer(UpdateChannel channel) throws IOException {
        this.channel = channel;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setExecutor(threads);
        server.createContext("/sse", this::stream);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sse";
    }

    /** The topics of every open stream. */
    List<Set<String>> open() {
        return List.copyOf(open.values());
    }

    /** Tells every browser that history is lost. */
    void reset() {
        resets.incrementAndGet();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(200, 0);
        Matcher asked = LAST.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        String last = asked.find() ? asked.group(1) : channel.newestId();
        int told = resets.get();
        Object key = new Object();
        open.put(key, topics(exchange));
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!stopped) {
                if (told < resets.get()) {
                    told = resets.get();
                    out.write("event: reset\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                for (UpdateChannel.Published next : channel.after(last, 100, Duration.ofMillis(50))) {
                    last = next.id();
                    out.write(("id: " + last + "\nevent: " + next.update().event() + "\ndata: "
                                    + next.update().data() + "\n\n")
                            .getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                // A browser that went away is noticed by writing to it.
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            open.remove(key);
        }
    }

    private static Set<String> topics(HttpExchange exchange) {
        return TOPIC.matcher(exchange.getRequestURI().getQuery())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        stopped = true;
        server.stop(0);
        threads.shutdownNow();
    }
}
