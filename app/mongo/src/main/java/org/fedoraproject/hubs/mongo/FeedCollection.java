package org.fedoraproject.hubs.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection {@code feeds} of a MongoDB. Thread-safe. */
final class FeedCollection implements FeedDocuments {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final Bson EMPTY = Updates.setOnInsert(new Document("entries", List.of()));

    private final MongoCollection<Document> feeds;

    FeedCollection(MongoCollection<Document> feeds) {
        this.feeds = feeds;
    }

    @Override
    public int update(List<UpdateOneModel<Document>> updates) {
        return feeds.bulkWrite(updates, UNORDERED).getMatchedCount();
    }

    @Override
    public void create(Collection<String> ids) {
        List<UpdateOneModel<Document>> upserts = new ArrayList<>();
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        ids.forEach(id -> upserts.add(new UpdateOneModel<>(Filters.eq(id), EMPTY, upsert)));
        feeds.bulkWrite(upserts, UNORDERED);
    }

    @Override
    public List<Document> find(Collection<String> ids, Bson projection) {
        return feeds.find(Filters.in("_id", ids)).projection(projection).into(new ArrayList<>());
    }
}
