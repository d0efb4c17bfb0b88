package org.fedoraproject.hubs.mongo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.person.PersonalData;

/**
 * What feeds tell about a person: their own, and the entries of others that name them as who did it, as somebody it concerns, or as a
 * person in the sentence. Looking through all feeds is one search of the server's; it is rare, and may take a while. Thread-safe.
 */
final class MongoPersonalData implements PersonalData {

    private static final String ENTRIES = "entries";

    private final MongoCollection<Document> feeds;

    MongoPersonalData(MongoCollection<Document> feeds) {
        this.feeds = feeds;
    }

    @Override
    public String store() {
        return "mongodb";
    }

    @Override
    public int order() {
        return 2;
    }

    private static List<String> own(String username) {
        return List.of("u/" + username, "s/" + username);
    }

    /** The texts are JSON in ASCII: a name in it stands in quotes, whatever part of the entry it is. */
    private static Bson naming(String username) {
        String name = username.replaceAll("[.+]", "\\\\$0");
        return Filters.and(
                Filters.nin("_id", own(username)), Filters.regex("entries.entry", Pattern.compile("\"" + name + "\"")));
    }

    private static Predicate<Document> about(String username) {
        return document -> EntryDocuments.read(document)
                .map(entry -> username.equals(entry.agent())
                        || entry.usernames().contains(username)
                        || names(entry, username))
                .orElse(false);
    }

    private static boolean names(FeedEntry entry, String username) {
        return entry.said().parts().stream()
                .anyMatch(part -> part.mark() == Mark.PERSON && part.text().equals(username));
    }

    private static List<Document> entries(Document feed) {
        return feed.getList(ENTRIES, Document.class, List.of());
    }

    @Override
    public JsonNode export(String username) {
        return asking("export what feeds tell of a person", () -> {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            for (Document feed : feeds.find(Filters.in("_id", own(username)))) {
                ArrayNode told = all.putArray(feed.getString("_id"));
                entries(feed).forEach(entry -> add(told, entry));
            }
            for (Document feed : feeds.find(naming(username))) {
                ArrayNode told = JsonNodeFactory.instance.arrayNode();
                entries(feed).stream().filter(about(username)).forEach(entry -> add(told, entry));
                if (!told.isEmpty()) {
                    all.set(feed.getString("_id"), told);
                }
            }
            return all;
        });
    }

    private static void add(ArrayNode told, Document entry) {
        EntryDocuments.read(entry)
                .ifPresent(read -> told.add(BoundedJson.mapper().valueToTree(read)));
    }

    @Override
    public Erased erase(String username) {
        return asking("erase what feeds tell of a person", () -> {
            int things =
                    (int) feeds.deleteMany(Filters.in("_id", own(username))).getDeletedCount();
            Set<FeedId> touched = new HashSet<>();
            for (Document feed : feeds.find(naming(username))) {
                List<String> ids = entries(feed).stream()
                        .filter(about(username))
                        .map(entry -> entry.getString("id"))
                        .toList();
                if (!ids.isEmpty()) {
                    String id = feed.getString("_id");
                    feeds.updateOne(
                            Filters.eq(id), Updates.pull(ENTRIES, new Document("id", new Document("$in", ids))));
                    touched.add(new FeedId(id));
                    things += ids.size();
                }
            }
            return new Erased(things, touched);
        });
    }

    private static <T> T asking(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new FeedStoreException(
                    "MongoDB did not " + what + ": " + e.getClass().getSimpleName()
                            + "; check hubs.mongo.url and the server",
                    e);
        }
    }
}
