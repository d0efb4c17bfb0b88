package org.fedoraproject.hubs.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenerApplicationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedStores stores = SharedStores.get(Store.BROKER, Store.REDIS);

    private final Map<String, String> found = stores.settings();

    private final RedisQueues queues = RedisQueues.open(RedisConfiguration.at(found("hubs.redis.url")));

    private final BusPublisher publisher =
            new BusPublisher(BusPublishConfiguration.of(found("hubs.bus.publish.url")), Contact.NONE);

    private RunningRole listener;

    @BeforeEach
    void start() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(found);
        settings.put("hubs.environment", "development");
        settings.put("hubs.bus.embedded.queue", "listener-application");
        settings.put("hubs.listener.management-port", "0");
        settings.put("hubs.listener.reconnect-first", "50ms");
        listener = ListenerApplication.start(settings);
        await().atMost(PATIENCE).until(() -> ready().contains("\"broker:embedded\",\"status\":\"UP\""));
    }

    @AfterEach
    void stop() {
        stores.start(Store.REDIS);
        listener.close();
        publisher.close();
        queues.close();
    }

    @Test
    void carriesMessagesToTheQueueAndWhatIsNoneToTheDeadLetters() throws Exception {
        publisher.publish(messages(0, 500));
        publisher.publish(messages(0, 10));
        publishRaw("org.fedoraproject.dev.teahouse.pot", "tea leaves");

        assertThat(taken(500)).hasSize(500);
        await().atMost(PATIENCE)
                .until(() -> queues.deadLetters().list(1000).stream()
                        .anyMatch(letter -> letter.subject().equals("org.fedoraproject.dev.teahouse.pot")));
        DeadLetter letter = queues.deadLetters().list(1).getFirst();
        assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.LISTENER);
        assertThat(letter.content()).contains("tea leaves");
        await().atMost(PATIENCE).until(() -> get("/metrics").contains("outcome=\"duplicate\""));
        assertThat(get("/metrics")).contains("hubs_listener_received_total{");
    }

    @Test
    void losesNothingWhileRedisIsAway() throws Exception {
        stores.stop(Store.REDIS);
        publisher.publish(messages(1000, 1500));
        await().atMost(PATIENCE).until(() -> ready().contains("holds its messages"));
        assertThat(listener.port()).isPositive();
        stores.start(Store.REDIS);

        assertThat(taken(500)).hasSize(500);
        await().atMost(PATIENCE).until(() -> ready().contains("\"broker:embedded\",\"status\":\"UP\""));
    }

    private Set<String> taken(int number) {
        Set<String> ids = new HashSet<>();
        await().atMost(PATIENCE).until(() -> {
            for (UnitOfWork<BusMessage> unit : queues.messages().lease("test", 100, Duration.ofMillis(200))) {
                ids.add(unit.payload().busId());
            }
            return ids.size() >= number;
        });
        return ids;
    }

    private static List<BusMessage> messages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new BusMessage(
                        "application-" + n,
                        new Topic("org.fedoraproject.dev.teahouse.pot.brewed"),
                        Instant.now(),
                        Severity.INFO,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        JsonNodeFactory.instance.objectNode().put("n", n)))
                .toList();
    }

    private void publishRaw(String topic, String body) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(stores.port(Store.BROKER));
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("amq.topic", topic, null, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirms(5_000);
        }
    }

    private String ready() throws Exception {
        JsonNode node = BoundedJson.parse(get("/healthz/ready"), 100_000);
        return node.path("checks").toString();
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + listener.port() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private String found(String key) {
        return String.valueOf(found.get(key));
    }
}
