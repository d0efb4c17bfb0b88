package org.fedoraproject.hubs.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

/** The real clients of the four. */
final class Clients {

    private Clients() {}

    static Connection postgres(Map<String, String> settings) throws Exception {
        return DriverManager.getConnection(
                setting(settings, "hubs.postgres.url"),
                setting(settings, "hubs.postgres.username"),
                setting(settings, "hubs.postgres.password"));
    }

    static String redis(Map<String, String> settings, String... set) {
        try (RedisClient client = RedisClient.create(setting(settings, "hubs.redis.url"));
                StatefulRedisConnection<String, String> connection = client.connect()) {
            if (set.length == 2) {
                connection.sync().set(set[0], set[1]);
            }
            return String.valueOf(connection.sync().get(set[0]));
        }
    }

    static MongoClient mongo(Map<String, String> settings) {
        return MongoClients.create(setting(settings, "hubs.mongo.url"));
    }

    static com.rabbitmq.client.Connection broker(Map<String, String> settings) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(setting(settings, "hubs.bus.embedded.url"));
        return factory.newConnection();
    }

    private static String setting(Map<String, String> settings, String key) {
        return settings.getOrDefault(key, "no setting " + key);
    }
}
