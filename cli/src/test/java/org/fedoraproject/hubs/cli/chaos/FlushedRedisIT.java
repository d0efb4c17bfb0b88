package org.fedoraproject.hubs.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis is emptied while everything works: what was in it is gone, but nobody ends, and what comes afterwards arrives. */
final class FlushedRedisIT {

    private static final Set<Role> ROLES = EnumSet.of(Role.LISTENER, Role.TRIAGE, Role.WORKER, Role.SSE);

    private final Load load = new Load(400, new Random(7));

    @ParameterizedTest
    @ValueSource(strings = {"emptied", "restarted empty"})
    void whatIsPublishedAfterwardsArrivesAndOpenPagesAreToldToReload(String what, @TempDir Path folder)
            throws IOException, InterruptedException, BrokerException {
        try (Installation portal = Installation.inThisProcess(folder, ROLES)) {
            portal.awaitGreeting();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port(Role.SSE))) {
                BufferedReader events = open(socket);
                CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> publishInPortions(portal));
                awaitLine(events, "event: widget");

                flush(portal.setting("hubs.redis.url"));
                if (what.contains("restarted")) {
                    portal.stop(Store.REDIS);
                    portal.start(Store.REDIS);
                }
                portal.publisher().publish(load.messages());

                awaitLine(events, "event: reset");
                awaitLine(events, "event: widget");
                busy.join();
            }
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(portal.feeds()).isEqualTo(load.model()));
            for (Role role : ROLES) {
                assertThat(ready(portal.port(role))).as(role.word()).isEqualTo(200);
            }
        }
    }

    private void publishInPortions(Installation portal) {
        try {
            for (List<BusMessage> portion : load.portions(40)) {
                portal.publisher().publish(portion);
            }
        } catch (BrokerException e) {
            throw new IllegalStateException("the broker is away", e);
        }
    }

    private static void flush(String url) {
        try (RedisClient client = RedisClient.create(url);
                StatefulRedisConnection<String, String> redis = client.connect()) {
            redis.sync().flushall();
        }
    }

    private static BufferedReader open(Socket socket) throws IOException {
        socket.setSoTimeout(15_000);
        socket.getOutputStream()
                .write("GET /sse?topic=t/team0 HTTP/1.1\r\nHost: hubs\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        BufferedReader events =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        awaitLine(events, "retry: ");
        return events;
    }

    private static void awaitLine(BufferedReader events, String start) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith(start)) {
            line = events.readLine();
        }
        assertThat(line).as("the stream has not ended before " + start).isNotNull();
    }

    private static int ready(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + "/healthz/ready");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
