package org.fedoraproject.hubs.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedStoresIT {

    @Test
    void postgresAnswersAnOrdinaryRole() throws Exception {
        Map<String, String> settings = SharedStores.get(Store.POSTGRES).settings();

        try (Connection connection = Clients.postgres(settings);
                ResultSet answer = connection
                        .createStatement()
                        .executeQuery("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("hubs");
            assertThat(answer.getBoolean(2)).isFalse();
        }
    }

    @Test
    void redisKeepsWhatItIsGiven() {
        assertThat(Clients.redis(SharedStores.get(Store.REDIS).settings(), "it:key", "wörd"))
                .isEqualTo("wörd");
    }

    @Test
    void mongoKeepsWhatItIsGiven() {
        try (MongoClient client = Clients.mongo(SharedStores.get(Store.MONGO).settings())) {
            var people = client.getDatabase("hubs").getCollection("people");
            people.insertOne(new Document("_id", "ada").append("says", "日本"));
            assertThat(people.find().first()).containsEntry("says", "日本");
        }
    }

    @Test
    void brokerRoutesByTopicAndConfirms() throws Exception {
        Map<String, String> settings = SharedStores.get(Store.BROKER).settings();
        try (var connection = Clients.broker(settings);
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.exchangeDeclare("amq.topic", BuiltinExchangeType.TOPIC, true);
            channel.queueBind(queue, "amq.topic", "org.example.#");
            channel.confirmSelect();
            channel.basicPublish("amq.topic", "org.example.thing.made", null, "hello".getBytes(UTF_8));
            channel.waitForConfirmsOrDie(5000);
            GetResponse got = channel.basicGet(queue, true);
            assertThat(got.getBody()).asString(UTF_8).isEqualTo("hello");
        }
    }

    /** A client that asks before it publishes, such as Python's, refuses a broker that does not say so. */
    @Test
    void brokerAnnouncesThatItConfirms() throws Exception {
        Map<String, String> settings = SharedStores.get(Store.BROKER).settings();
        try (var connection = Clients.broker(settings)) {
            assertThat(connection.getServerProperties().get("capabilities"))
                    .isEqualTo(Map.of("publisher_confirms", true, "basic.nack", true));
        }
    }

    /** Everything shares one small heap: a sender of huge messages must not end it. */
    @Test
    void brokerRefusesHugeMessages() throws Exception {
        Map<String, String> settings = SharedStores.get(Store.BROKER).settings();
        var connection = Clients.broker(settings);
        Channel channel = connection.createChannel();
        channel.confirmSelect();

        assertThatThrownBy(() -> {
                    channel.basicPublish("amq.topic", "org.example.huge", null, new byte[AmqpBroker.MAX_MESSAGE + 1]);
                    channel.waitForConfirmsOrDie(10_000);
                })
                .isInstanceOfAny(IOException.class, ShutdownSignalException.class);
        assertThat(channel.isOpen()).isFalse();
        connection.abort();
    }
}
