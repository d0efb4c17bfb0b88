package org.fedoraproject.hubs.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.testkit.feed.FeedFixture;
import org.junit.jupiter.api.Test;

/** The embedded server never refuses an upsert that meets another; real ones do. */
class FirstPushRaceTest {

    private static final FeedId ADA = new FeedId("u/ada");

    /** A server in which somebody else makes the feed just before we do. */
    private static final class Racing implements FeedDocuments {

        private final int code;
        private final Set<String> present = new HashSet<>();
        private final List<UpdateOneModel<Document>> pushed = new ArrayList<>();

        private Racing(int code) {
            this.code = code;
        }

        @Override
        public int update(List<UpdateOneModel<Document>> updates) {
            if (present.isEmpty()) {
                return 0;
            }
            pushed.addAll(updates);
            return updates.size();
        }

        @Override
        public void create(Collection<String> feeds) {
            present.addAll(feeds);
            throw new MongoBulkWriteException(
                    BulkWriteResult.unacknowledged(),
                    List.of(new BulkWriteError(code, "refused", new BsonDocument(), 0)),
                    null,
                    new ServerAddress(),
                    Set.of());
        }

        @Override
        public List<Document> find(Collection<String> feeds, Bson projection) {
            return List.of();
        }
    }

    @Test
    void pushesWhenSomebodyElseMadeTheFeedAtTheSameMoment() {
        Racing server = new Racing(11000);

        new MongoFeedStore(server, Clock.systemUTC()).append(FeedFixture.into(ADA, FeedFixture.entries(0, 2)));

        assertThat(server.pushed).hasSize(2);
        assertThat(server.pushed)
                .allSatisfy(push -> assertThat(push.getOptions().isUpsert()).isFalse());
    }

    @Test
    void reportsEveryOtherRefusal() {
        MongoFeedStore store = new MongoFeedStore(new Racing(13), Clock.systemUTC());

        assertThatThrownBy(() -> store.append(FeedFixture.into(ADA, FeedFixture.entries(0, 1))))
                .isInstanceOf(FeedStoreException.class);
    }
}
