package org.fedoraproject.hubs.listener.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An archive that answers as datagrepper's documentation says, or as it is told to for once. Thread-safe. */
final class Archive implements AutoCloseable {

    /** A message it holds, and when it was filed under. */
    record Filed(Instant at, String user, ObjectNode message) {}

    /** What it says instead, once. */
    interface Trouble {

        void answer(HttpExchange exchange, byte[] real) throws IOException;
    }

    private final HttpServer server;

    private final List<Filed> messages = new CopyOnWriteArrayList<>();

    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();

    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    private final List<String> agents = new CopyOnWriteArrayList<>();

    private volatile @Nullable Runnable afterEach;

    private Archive(HttpServer server) {
        this.server = server;
    }

    static Archive start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Archive archive = new Archive(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/datagrepper/v2/search", archive::answer);
        server.start();
        return archive;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/datagrepper/v2/search";
    }

    /** A message in the form it has had since 2021. */
    void file(Instant at, String id) {
        file(at, id, "ralph");
    }

    void file(Instant at, String id, String user) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", id).put("topic", "org.fedoraproject.dev.teahouse.pot.brewed");
        message.putObject("headers")
                .put("fedora_messaging_schema", "teahouse.pot.v1")
                .put("fedora_messaging_severity", 20)
                .put("fedora_messaging_user_" + user, true)
                .put("sent-at", at.toString());
        message.putObject("body").put("pot", id);
        messages.add(new Filed(at, user, message));
    }

    /** A message in the form of before. */
    void fileLegacy(Instant at, String id) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("i", 1)
                .put("msg_id", id)
                .put("topic", "org.fedoraproject.dev.teahouse.pot.brewed")
                .put("timestamp", at.toEpochMilli() / 1000.0)
                .put("username", "apache")
                .put("source_name", "datanommer")
                .put("source_version", "0.9.0");
        message.putObject("msg").put("pot", id);
        message.putObject("headers");
        messages.add(new Filed(at, "ralph", message));
    }

    /** Something that is no message. */
    void fileNonsense(Instant at) {
        messages.add(
                new Filed(at, "ralph", JsonNodeFactory.instance.objectNode().put("topic", "no.body")));
    }

    /** Says something else to the next request. */
    void once(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Does something after each answer. */
    void afterEach(Runnable action) {
        afterEach = action;
    }

    /** The parameters of all requests, in order. */
    List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    List<String> agents() {
        return List.copyOf(agents);
    }

    static Trouble status(int status, String... headers) {
        return (exchange, real) -> {
            for (int n = 0; n < headers.length; n += 2) {
                exchange.getResponseHeaders().set(headers[n], headers[n + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Promises all and sends half. */
    static Trouble cutOff() {
        return (exchange, real) -> {
            exchange.sendResponseHeaders(200, real.length);
            exchange.getResponseBody().write(real, 0, real.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends half and says that it is all. */
    static Trouble half() {
        return (exchange, real) -> {
            exchange.sendResponseHeaders(200, real.length / 2);
            exchange.getResponseBody().write(real, 0, real.length / 2);
        };
    }

    /** Sends something, as much as that. */
    static Trouble bytes(int length) {
        return (exchange, real) -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(new byte[length]);
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            requests.add(parameters);
            agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            byte[] real = page(parameters).toString().getBytes(StandardCharsets.UTF_8);
            Trouble trouble = troubles.poll();
            if (trouble == null) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, real.length);
                exchange.getResponseBody().write(real);
            } else {
                trouble.answer(exchange, real);
            }
            Runnable after = afterEach;
            if (after != null) {
                after.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode page(Map<String, String> parameters) {
        double start = Double.parseDouble(parameters.getOrDefault("start", "0"));
        double end = Double.parseDouble(parameters.getOrDefault("end", "9e9"));
        int rows = Integer.parseInt(parameters.getOrDefault("rows_per_page", "25"));
        int page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        Comparator<Filed> order = Comparator.comparing(Filed::at);
        List<Filed> found = new ArrayList<>(messages.stream()
                .filter(filed -> seconds(filed) >= start && seconds(filed) <= end)
                .filter(filed -> !parameters.containsKey("user") || filed.user().equals(parameters.get("user")))
                .sorted("asc".equals(parameters.get("order")) ? order : order.reversed())
                .toList());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("arguments").put("page", page).put("rows_per_page", rows);
        List<Filed> shown =
                found.subList(Math.min(found.size(), (page - 1) * rows), Math.min(found.size(), page * rows));
        answer.put("count", shown.size());
        answer.put("pages", Math.ceilDiv(found.size(), rows));
        ArrayNode list = answer.putArray("raw_messages");
        shown.forEach(filed -> list.add(filed.message()));
        answer.put("total", found.size());
        return answer;
    }

    private static double seconds(Filed filed) {
        return filed.at().toEpochMilli() / 1000.0;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> out = new HashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            out.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return out;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Unused troubles, for a test that expects all of them to have happened. */
    Queue<Trouble> left() {
        return new ArrayDeque<>(troubles);
    }
}
