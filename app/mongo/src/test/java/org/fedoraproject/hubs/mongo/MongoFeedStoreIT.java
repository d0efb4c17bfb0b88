package org.fedoraproject.hubs.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.testkit.feed.FeedFixture;
import org.fedoraproject.hubs.testkit.feed.FeedStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoFeedStoreIT implements FeedStoreContract {

    private static final EmbeddedStores STORES = SharedStores.get(Store.MONGO);

    private static final MongoFeedStore.Opened OPENED = MongoFeedStore.open(configuration());

    private static MongoConfiguration configuration() {
        return new MongoConfiguration(STORES.settings().getOrDefault("hubs.mongo.url", ""), 8, Duration.ofSeconds(2));
    }

    @BeforeEach
    void empty() {
        OPENED.client().getDatabase("hubs").getCollection("feeds").deleteMany(new Document());
    }

    @AfterAll
    static void close() {
        OPENED.close();
    }

    @Override
    public FeedStore store() {
        return OPENED.store();
    }

    @Test
    void saysSoonThatMongoIsDownAndRecoversByItself() {
        store().append(FeedFixture.into(ADA, FeedFixture.entries(0, 3)));
        STORES.stop(Store.MONGO);
        long begun = System.nanoTime();
        try {
            assertThatThrownBy(() -> store().append(FeedFixture.into(ADA, FeedFixture.entries(3, 4))))
                    .isInstanceOf(FeedStoreException.class)
                    .hasMessageContaining("hubs.mongo.url");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
            assertThat(health().check().state()).isEqualTo(Health.State.DOWN);
        } finally {
            STORES.start(Store.MONGO);
        }
        store().append(FeedFixture.into(ADA, FeedFixture.entries(0, 4)));

        assertThat(store().read(ADA).entries()).hasSize(4);
        assertThat(store().read(ADA).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 4)));
        assertThat(health().check()).isEqualTo(Health.UP);
    }

    private static HealthCheck health() {
        return new MongoHealthCheck(OPENED.client().getDatabase("hubs"));
    }

    @Test
    void aRoleGetsStoreAndHealthCheck() {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environments("mongo")
                .properties(Map.copyOf(STORES.settings()))
                .start()) {
            context.getBean(FeedStore.class).append(FeedFixture.into(ADA, FeedFixture.entries(0, 1)));
            assertThat(store().read(ADA).entries()).hasSize(1);
            assertThat(context.getBean(HealthCheck.class).check()).isEqualTo(Health.UP);
        }
    }

    @Test
    void removesDaysThatNoLongerCountWhenTheFeedIsRead() {
        var feeds = OPENED.client().getDatabase("hubs").getCollection("feeds");
        feeds.insertOne(Document.parse(
                "{_id: 'u/ada', entries: [], days: {'2001-01-01': {bodhi: 3}, '" + DAY + "': {bodhi: 2}}}"));

        assertThat(store().read(ADA).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 2)));
        assertThat(feeds.find().projection(new Document("_id", 0).append("days", 1)))
                .containsExactly(new Document("days", new Document(DAY.toString(), new Document("bodhi", 2))));
    }
}
