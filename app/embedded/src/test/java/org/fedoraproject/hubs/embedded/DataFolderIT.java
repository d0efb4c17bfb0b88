package org.fedoraproject.hubs.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderIT {

    @TempDir
    Path data;

    @Test
    void everythingSurvivesARestartAtTheSameAddresses() throws Exception {
        Map<String, String> before;
        try (EmbeddedStores stores = EmbeddedStores.start(data, EnumSet.allOf(Store.class))) {
            before = stores.settings();
            fill(before);
            assertThat(EmbeddedAddresses.read(data)).contains(before);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve(EmbeddedAddresses.FILE))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> EmbeddedStores.start(data, Set.of(Store.MONGO)))
                    .isInstanceOf(EmbeddedStoresException.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        assertThat(EmbeddedAddresses.read(data)).isEmpty();

        try (EmbeddedStores stores = EmbeddedStores.start(data, EnumSet.allOf(Store.class))) {
            assertThat(stores.settings()).isEqualTo(before);
            assertFilled(before);
        }
    }

    @Test
    void otherCommandsLearnWhatWasAddedWhileStoresRun() throws Exception {
        EmbeddedStores.requireFree(data);
        EmbeddedAddresses.add(data, Map.of("hubs.directory.file", "/people.json"));
        assertThat(EmbeddedAddresses.read(data)).isEmpty();
        try (EmbeddedStores stores = EmbeddedStores.start(data, Set.of(Store.REDIS))) {
            assertThat(EmbeddedAddresses.read(data).orElseThrow())
                    .containsAllEntriesOf(stores.settings())
                    .containsEntry("hubs.directory.file", "/people.json");
            assertThatThrownBy(() -> EmbeddedStores.requireFree(data)).hasMessageContaining("in use by process");
        }
        EmbeddedAddresses.delete(data);
        try (EmbeddedStores stores = EmbeddedStores.start(data, Set.of(Store.REDIS))) {
            assertThat(EmbeddedAddresses.read(data)).contains(stores.settings());
        }
    }

    @Test
    void recoversFromKilledChildren() throws Exception {
        Set<Store> children = Set.of(Store.POSTGRES, Store.REDIS);
        try (EmbeddedStores stores = EmbeddedStores.start(data, children)) {
            Clients.redis(stores.settings(), "kept", "yes");
            kill("redis/hubs-redis.pid");
            kill("postgres/data/postmaster.pid");
            for (Store store : children) {
                stores.stop(store);
                stores.start(store);
            }
            assertThat(Clients.redis(stores.settings(), "kept")).isEqualTo("yes");
            try (Connection connection = Clients.postgres(stores.settings())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void takesAnotherPortWhenSomebodyHasItsOwn() throws Exception {
        int port;
        try (EmbeddedStores stores = EmbeddedStores.start(data, Set.of(Store.REDIS))) {
            port = stores.port(Store.REDIS);
        }
        try (var stranger = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                EmbeddedStores stores = EmbeddedStores.start(data, Set.of(Store.REDIS))) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(stores.port(Store.REDIS)).isNotEqualTo(port);
            assertThat(Clients.redis(stores.settings(), "answers", "yes")).isEqualTo("yes");
        }
    }

    private void kill(String pidFile) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve(pidFile)).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private static void fill(Map<String, String> settings) throws Exception {
        Clients.redis(settings, "kept", "yes");
        try (Connection connection = Clients.postgres(settings)) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (MongoClient client = Clients.mongo(settings)) {
            client.getDatabase("hubs").getCollection("kept").insertOne(new Document("_id", 42));
        }
        try (var connection = Clients.broker(settings);
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("kept", true, false, false, null);
            channel.queueBind("kept", "amq.topic", "#");
            channel.confirmSelect();
            channel.basicPublish(
                    "amq.topic", "a.b", MessageProperties.PERSISTENT_TEXT_PLAIN, "still here".getBytes(UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static void assertFilled(Map<String, String> settings) throws Exception {
        assertThat(Clients.redis(settings, "kept")).isEqualTo("yes");
        try (Connection connection = Clients.postgres(settings);
                ResultSet kept = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
            assertThat(kept.next()).isTrue();
        }
        try (MongoClient client = Clients.mongo(settings)) {
            assertThat(client.getDatabase("hubs").getCollection("kept").find().first())
                    .isEqualTo(new Document("_id", 42));
        }
        try (var connection = Clients.broker(settings);
                Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet("kept", true).getBody()).asString(UTF_8).isEqualTo("still here");
        }
    }
}
