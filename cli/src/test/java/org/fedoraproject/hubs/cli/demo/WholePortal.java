package org.fedoraproject.hubs.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.cli.run.Running;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;

/** The whole portal in this JVM on free ports, with the invented community and a broker to publish on. */
final class WholePortal implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger ticket = new AtomicInteger(1000);
    private final Running running;
    private final BusPublisher publisher;

    private final RawBus raw;
    private RunningRole events;

    private WholePortal(Running running) throws InterruptedException {
        this.running = running;
        this.events = Role.SSE.start(running.settings().asMap());
        String broker = StoreOptions.required(running.settings(), "hubs.bus.publish.url", "broker");
        this.publisher = new BusPublisher(BusPublishConfiguration.of(broker), Contact.NONE);
        this.raw = new RawBus(broker);
    }

    static WholePortal start(Path data) throws IOException, InterruptedException {
        Map<String, Object> flags = new LinkedHashMap<>();
        int web = freePort();
        int sse = freePort();
        flags.put("hubs.web.port", web);
        flags.put("hubs.sse.port", sse);
        flags.put("hubs.sse.url", "http://127.0.0.1:" + sse + "/sse");
        flags.put("hubs.sse.origins", "http://127.0.0.1:" + web);
        // A machine that builds beside the tests is no outage.
        flags.put("hubs.web.patience", "30s");
        flags.put("hubs.environment", "production");
        flags.put("hubs.directory.file", Community.write(data).toString());
        for (Role role : EnumSet.of(Role.LISTENER, Role.TRIAGE, Role.WORKER)) {
            flags.put("hubs." + role.word() + ".management-port", 0);
        }
        Settings settings = Settings.of(Map.of(), Map.of(), "no file").withFlags(flags);
        return new WholePortal(Running.start(EnumSet.complementOf(EnumSet.of(Role.SSE)), settings, data));
    }

    String pages() {
        return "http://127.0.0.1:" + running.port(Role.WEB);
    }

    int eventPort() {
        return events.port();
    }

    /** Ends the event server; browsers lose their connection. */
    void stopEvents() {
        events.close();
    }

    /** Starts it again where it was. */
    void startEvents() throws InterruptedException {
        events = Role.SSE.start(running.settings().asMap());
    }

    /** The broker, for what no decent publisher sends. */
    RawBus raw() {
        return raw;
    }

    /** Everything that died, newest first. */
    List<DeadLetter> deadLetters() {
        String url = StoreOptions.required(running.settings(), "hubs.redis.url", "Redis");
        try (RedisQueues queues = RedisQueues.open(RedisConfiguration.at(url))) {
            return queues.deadLetters().list(1000);
        }
    }

    /** Somebody comments on a new ticket of the design team. */
    void comment(String who, String title) throws BrokerException {
        ObjectNode project = Bodies.project("pagure.io", "design", "amara");
        ObjectNode issue = Bodies.issue(project, "pagure.io", ticket.incrementAndGet(), title, "tamsin");
        ObjectNode remark = issue.withArray("comments").addObject().put("id", 1).put("comment", "Fine.");
        remark.set("user", Bodies.account("pagure.io", who));
        ObjectNode body = Bodies.object().put("agent", who);
        body.set("issue", issue);
        body.set("project", project);
        publisher.publish(new BusMessage(
                UUID.randomUUID().toString(),
                new Topic("io.pagure.prod.pagure.issue.comment.added"),
                Instant.now(),
                Severity.INFO,
                "pagure.issue.comment.added",
                null,
                List.of(who),
                List.of(),
                List.of(),
                body));
    }

    /** Whether a browser follows the event stream. */
    boolean somebodyListens() {
        return get("http://127.0.0.1:" + eventPort() + "/metrics")
                .lines()
                .anyMatch(line -> line.startsWith("hubs_sse_connections") && !line.endsWith(" 0.0"));
    }

    /** The body of an answer; empty when it is none of success. */
    String get(String address) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        publisher.close();
        events.close();
        running.close();
        http.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
