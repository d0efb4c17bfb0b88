package org.fedoraproject.hubs.cli.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.json.BoundedJson;

/**
 * How fast this MongoDB puts entries into feeds, with nothing else done: an update for each entry and feed, two hundred messages in a
 * bulk. It neither counts days nor puts the entries of one feed together, as a worker does. Stateless.
 */
final class FeedFloor {

    private static final int BATCH = 200;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private FeedFloor() {}

    /** Messages a second. */
    static double measure(String url, List<AppendToFeed> jobs) {
        try (MongoClient client = MongoClients.create(url)) {
            MongoCollection<Document> feeds = client.getDatabase("floor").getCollection("feeds");
            makeFeeds(feeds, jobs);
            long begun = System.nanoTime();
            for (int from = 0; from < jobs.size(); from += BATCH) {
                feeds.bulkWrite(updates(jobs.subList(from, Math.min(jobs.size(), from + BATCH))), UNORDERED);
            }
            return jobs.size() / Bench.seconds(begun);
        }
    }

    private static void makeFeeds(MongoCollection<Document> feeds, List<AppendToFeed> jobs) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        jobs.stream()
                .flatMap(job -> job.feeds().stream())
                .distinct()
                .forEach(feed -> feeds.updateOne(
                        Filters.eq(feed.value()), Updates.setOnInsert(new Document("entries", List.of())), upsert));
    }

    private static List<UpdateOneModel<Document>> updates(List<AppendToFeed> jobs) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (AppendToFeed job : jobs) {
            Document entry = document(job.entry());
            job.feeds()
                    .forEach(feed -> updates.add(new UpdateOneModel<>(
                            new Document("_id", feed.value())
                                    .append(
                                            "entries.id",
                                            new Document("$ne", job.entry().id().value())),
                            push(entry))));
        }
        return updates;
    }

    private static Document push(Document entry) {
        return new Document(
                "$push",
                new Document(
                        "entries",
                        new Document("$each", List.of(entry))
                                .append("$sort", new Document("at", -1).append("id", -1))
                                .append("$slice", Feed.MAX_ENTRIES)));
    }

    private static Document document(FeedEntry entry) {
        return new Document("id", entry.id().value())
                .append("at", Date.from(entry.at()))
                .append("entry", BoundedJson.writeAscii(entry));
    }
}
