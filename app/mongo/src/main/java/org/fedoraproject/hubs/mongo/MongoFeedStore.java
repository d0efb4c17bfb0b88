package org.fedoraproject.hubs.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds in MongoDB, one document each. Every change is one conditional update that pushes, sorts, cuts and counts, so any number of
 * threads and processes may give the same entries in any order; see RATIONALE.md. Thread-safe.
 */
public final class MongoFeedStore implements FeedStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoFeedStore.class);

    private static final int ROUNDS = 5;

    private static final String ENTRIES = "entries";

    private static final Bson WHOLE = Projections.exclude(HourCounts.FIELD);

    private static final Bson DAYS = Projections.include(DayCounts.FIELD);

    private static final Bson HOURS = Projections.include(HourCounts.FIELD);

    /** When the person whose feed it is last did something themselves. */
    private static final String ACT = "act";

    private static final Bson ACTS = Projections.include(ACT);

    private static final Bson IDS = Projections.include("entries.id", "entries.at", "entries.events");

    private final FeedDocuments documents;
    private final Clock clock;

    MongoFeedStore(FeedDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** A store with a client of its own. */
    public static Opened open(MongoConfiguration configuration) {
        MongoClient client = MongoClients.create(MongoFactory.settings(configuration));
        return new Opened(client, MongoFactory.feedStoreOn(client, configuration));
    }

    /**
     * A store and the client that is closed with it.
     *
     * @param client connects when it is first used
     * @param store over the client
     */
    public record Opened(MongoClient client, MongoFeedStore store) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    @Override
    public void append(List<Addition> additions) {
        Map<String, Map<MessageId, FeedEntry>> wanted = new LinkedHashMap<>();
        List<Addition> later = new ArrayList<>();
        for (Addition addition : additions) {
            Map<MessageId, FeedEntry> entries =
                    wanted.computeIfAbsent(addition.feed().value(), id -> new LinkedHashMap<>());
            if (isCopy(addition.entry(), entries.values())) {
                later.add(addition);
            } else {
                entries.putIfAbsent(addition.entry().id(), addition.entry());
            }
        }
        if (!wanted.isEmpty()) {
            asking("append to " + wanted.size() + " feeds", () -> appendAll(wanted));
            // Whether a copy is one is known only when what it tells the same as is in, or was refused itself.
            append(later);
        }
    }

    /** Nearly all entries have no events, so that they are found by id alone. */
    private static boolean isCopy(FeedEntry entry, Collection<FeedEntry> others) {
        return !entry.events().isEmpty()
                && others.stream().anyMatch(other -> !other.id().equals(entry.id()) && other.tellsTheSameAs(entry));
    }

    /** Usually one round trip: every feed exists and holds none of its entries. Else what is missing is pushed one by one. */
    private Boolean appendAll(Map<String, Map<MessageId, FeedEntry>> wanted) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        wanted.forEach((feed, entries) -> updates.add(push(feed, List.copyOf(entries.values()))));
        boolean complete = documents.update(updates) == updates.size();
        for (int round = 0; !complete; round++) {
            if (round == ROUNDS) {
                throw new MongoException("feeds appear and disappear; does somebody delete them?");
            }
            List<UpdateOneModel<Document>> missing = missing(wanted);
            complete = missing.isEmpty() || documents.update(missing) == missing.size();
        }
        return complete;
    }

    private List<UpdateOneModel<Document>> missing(Map<String, Map<MessageId, FeedEntry>> wanted) {
        Map<String, Document> present = documents.find(wanted.keySet(), IDS).stream()
                .collect(Collectors.toMap(document -> document.getString("_id"), document -> document));
        Set<String> unknown = new HashSet<>(wanted.keySet());
        unknown.removeAll(present.keySet());
        create(unknown);
        List<UpdateOneModel<Document>> missing = new ArrayList<>();
        wanted.forEach((feed, entries) -> {
            Document document = present.getOrDefault(feed, new Document());
            entries.values().stream()
                    .filter(entry -> !isSettled(document, entry))
                    .forEach(entry -> missing.add(push(feed, List.of(entry))));
        });
        return missing;
    }

    /** An upsert that meets another of the same feed may be refused as a duplicate; then the feed is there, which is all we want. */
    private void create(Set<String> feeds) {
        if (feeds.isEmpty()) {
            return;
        }
        try {
            documents.create(feeds);
        } catch (MongoBulkWriteException e) {
            boolean races = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!races) {
                throw e;
            }
            LOG.debug(
                    "{} feeds were made by somebody else at the same moment",
                    e.getWriteErrors().size());
        }
    }

    /** Whether the entry is in the feed, or older than all of a full feed: then it was there or would fall off at once. */
    private static boolean isSettled(Document feed, FeedEntry entry) {
        List<Document> entries = feed.getList(ENTRIES, Document.class, List.of());
        boolean present = entries.stream()
                .anyMatch(e -> entry.id().value().equals(e.getString("id"))
                        || !Collections.disjoint(
                                entry.events(), e.getList(EntryDocuments.EVENTS, String.class, List.of())));
        return present
                || (entries.size() >= Feed.MAX_ENTRIES
                        && entries.stream()
                                .allMatch(
                                        e -> entry.at().isBefore(e.getDate("at").toInstant())));
    }

    private UpdateOneModel<Document> push(String feed, List<FeedEntry> entries) {
        List<String> ids = entries.stream().map(e -> e.id().value()).toList();
        // One flat document, not Filters.and: the embedded server finds no index for an $and and reads the whole
        // collection.
        Document filter = new Document("_id", feed)
                .append(
                        "entries.id",
                        ids.size() == 1 ? new Document("$ne", ids.getFirst()) : new Document("$nin", ids));
        List<String> events = entries.stream().flatMap(e -> e.events().stream()).toList();
        if (!events.isEmpty()) {
            filter.append("entries.events", new Document("$nin", events));
        }
        Document pushed = new Document(
                        "$each", entries.stream().map(EntryDocuments::write).toList())
                .append("$sort", new Document("at", -1).append("id", -1))
                .append("$slice", Feed.MAX_ENTRIES);
        Document update = new Document("$push", new Document(ENTRIES, pushed));
        Document increments = DayCounts.increments(entries, today());
        increments.putAll(HourCounts.increments(entries, today()));
        if (!increments.isEmpty()) {
            update.append("$inc", increments);
        }
        act(feed, entries).ifPresent(at -> update.append("$max", new Document(ACT, at)));
        return new UpdateOneModel<>(filter, update);
    }

    @Override
    public Feed read(FeedId feed) {
        return readAll(List.of(feed)).getOrDefault(feed, Feed.empty(feed));
    }

    @Override
    public Map<LocalDate, Map<String, Integer>> days(FeedId feed) {
        List<Document> found =
                asking("count the days of feed " + feed, () -> documents.find(Set.of(feed.value()), DAYS));
        forgetOldDays(found);
        return found.isEmpty() ? Map.of() : DayCounts.read(found.getFirst(), today());
    }

    /** Hours that no longer count are removed when somebody asks for them, which finds some at most once a day. */
    @Override
    public Map<Instant, Integer> hours(FeedId feed) {
        List<Document> found =
                asking("count the hours of feed " + feed, () -> documents.find(Set.of(feed.value()), HOURS));
        forget(found, document -> HourCounts.stale(document, today()));
        return found.isEmpty() ? Map.of() : HourCounts.read(found.getFirst(), today());
    }

    @Override
    public Map<String, Instant> lastActs(Map<String, FeedId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Set<String> names = people.values().stream().map(FeedId::value).collect(Collectors.toSet());
        Map<String, Instant> byFeed = new HashMap<>();
        asking("read when people were active in " + names.size() + " feeds", () -> documents.find(names, ACTS))
                .forEach(document -> Optional.ofNullable(document.getDate(ACT))
                        .ifPresent(at -> byFeed.put(document.getString("_id"), at.toInstant())));
        Map<String, Instant> acts = new HashMap<>();
        people.forEach((username, feed) ->
                Optional.ofNullable(byFeed.get(feed.value())).ifPresent(at -> acts.put(username, at)));
        return acts;
    }

    /** The latest of these entries that tells what the person did whose feed it is. */
    private Optional<Date> act(String feed, List<FeedEntry> entries) {
        return entries.stream()
                .filter(entry -> feed.equals("u/" + entry.agent()))
                .map(FeedEntry::at)
                .filter(at -> Feed.isCounted(at.atZone(ZoneOffset.UTC).toLocalDate(), today()))
                .max(Comparator.naturalOrder())
                .map(Date::from);
    }

    @Override
    public Map<FeedId, Feed> readAll(Collection<FeedId> ids) {
        Map<FeedId, Feed> feeds = new LinkedHashMap<>();
        ids.forEach(id -> feeds.put(id, Feed.empty(id)));
        if (!feeds.isEmpty()) {
            Set<String> names = feeds.keySet().stream().map(FeedId::value).collect(Collectors.toSet());
            List<Document> found = asking("read " + names.size() + " feeds", () -> documents.find(names, WHOLE));
            found.stream().map(this::feed).forEach(feed -> feeds.put(feed.id(), feed));
            forgetOldDays(found);
        }
        return feeds;
    }

    private Feed feed(Document document) {
        List<FeedEntry> entries = document.getList(ENTRIES, Document.class, List.of()).stream()
                .map(EntryDocuments::read)
                .flatMap(Optional::stream)
                .sorted(FeedEntry.NEWEST_FIRST)
                .limit(Feed.MAX_ENTRIES)
                .toList();
        return new Feed(new FeedId(document.getString("_id")), entries, DayCounts.read(document, today()));
    }

    /** Days that no longer count are removed when somebody reads the feed, which finds some at most once a day. */
    private void forgetOldDays(List<Document> found) {
        forget(found, document -> DayCounts.stale(document, today()));
    }

    private void forget(List<Document> found, Function<Document, Document> fields) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (Document document : found) {
            Document stale = fields.apply(document);
            if (!stale.isEmpty()) {
                updates.add(new UpdateOneModel<>(Filters.eq(document.getString("_id")), new Document("$unset", stale)));
            }
        }
        if (!updates.isEmpty()) {
            asking("forget old counts of " + updates.size() + " feeds", () -> documents.update(updates));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
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
