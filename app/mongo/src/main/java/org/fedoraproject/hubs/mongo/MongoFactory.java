package org.fedoraproject.hubs.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Makes the client with short time-outs and a small pool, and what uses it. Stateless. */
@Factory
final class MongoFactory {

    private static final String DATABASE = "hubs";

    private static final String FEEDS = "feeds";

    /** The client; it connects when it is first used and again after every outage. */
    @Singleton
    @Bean(preDestroy = "close")
    MongoClient client(MongoConfiguration configuration) {
        return MongoClients.create(settings(configuration));
    }

    @Singleton
    MongoFeedStore feedStore(MongoClient client, MongoConfiguration configuration) {
        return feedStoreOn(client, configuration);
    }

    /** What feeds tell of people. */
    @Singleton
    MongoPersonalData personalData(MongoClient client, MongoConfiguration configuration) {
        return personalDataOn(client, configuration);
    }

    static MongoPersonalData personalDataOn(MongoClient client, MongoConfiguration configuration) {
        return new MongoPersonalData(client.getDatabase(database(configuration)).getCollection(FEEDS));
    }

    @Singleton
    MongoHealthCheck healthCheck(MongoClient client, MongoConfiguration configuration) {
        return new MongoHealthCheck(client.getDatabase(database(configuration)));
    }

    static MongoFeedStore feedStoreOn(MongoClient client, MongoConfiguration configuration) {
        MongoCollection<Document> feeds =
                client.getDatabase(database(configuration)).getCollection(FEEDS);
        return new MongoFeedStore(new FeedCollection(feeds), Clock.systemUTC());
    }

    private static String database(MongoConfiguration configuration) {
        String named = new ConnectionString(configuration.url()).getDatabase();
        return named == null ? DATABASE : named;
    }

    static MongoClientSettings settings(MongoConfiguration configuration) {
        int millis = Math.toIntExact(configuration.timeout().toMillis());
        return MongoClientSettings.builder()
                .applicationName("fedora-hubs")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyConnectionString(new ConnectionString(configuration.url()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(configuration.pool()).maxWaitTime(millis, TimeUnit.MILLISECONDS))
                .build();
    }
}
