package org.fedoraproject.hubs.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.cache.InMemoryWidgetCache;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.layout.InMemoryLayouts;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.membership.InMemoryMemberships;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.InMemoryLoginAttempts;
import org.fedoraproject.hubs.core.person.InMemoryPeople;
import org.fedoraproject.hubs.core.person.InMemoryVisits;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.search.InMemorySearch;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.settings.InMemoryHubSettings;
import org.fedoraproject.hubs.core.stream.InMemoryReaderAddresses;
import org.fedoraproject.hubs.core.stream.InMemorySavedFilters;
import org.fedoraproject.hubs.core.stream.InMemoryStreams;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.jspecify.annotations.Nullable;

/** Stores in memory that write down every question and can be switched off. Thread-safe. */
final class Twins {

    private static final Map<String, Twins> ALL = new ConcurrentHashMap<>();

    final String id = UUID.randomUUID().toString();
    final List<String> questions = new CopyOnWriteArrayList<>();
    final InMemoryPipeline pipeline = new InMemoryPipeline();
    volatile boolean postgresAway;
    volatile boolean postgresBroken;
    volatile boolean redisAway;
    volatile boolean mongoAway;

    final InMemoryHubStore hubsInMemory = new InMemoryHubStore();
    final InMemoryPeople peopleInMemory = new InMemoryPeople(hubsInMemory, Clock.systemUTC());

    private final InMemoryFacts factsInMemory = new InMemoryFacts(hubsInMemory);

    final TwinRecords records = new TwinRecords(username -> {
        peopleInMemory.forget(username);
        factsInMemory.forget(username);
    });
    final TwinAccounts accountSystem = new TwinAccounts();

    final HubStore hubs = inPostgres(HubStore.class, hubsInMemory);
    final LayoutStore layouts = inPostgres(LayoutStore.class, new InMemoryLayouts(hubsInMemory));
    final Memberships memberships = inPostgres(Memberships.class, new InMemoryMemberships(hubsInMemory));
    final HubSettings settings = inPostgres(HubSettings.class, new InMemoryHubSettings(hubsInMemory));
    final History history = inPostgres(History.class, hubsInMemory.history());
    final People people = inPostgres(People.class, peopleInMemory);
    final Accounts accounts = inPostgres(Accounts.class, peopleInMemory);
    final Sessions sessions = inPostgres(Sessions.class, peopleInMemory.sessions());
    final PersonalTokens tokens = inPostgres(PersonalTokens.class, peopleInMemory.tokens());
    final LoginAttempts attempts = inPostgres(LoginAttempts.class, new InMemoryLoginAttempts());
    final Visits visits = inPostgres(Visits.class, new InMemoryVisits(hubsInMemory));
    final InMemorySearch searchInMemory = new InMemorySearch(hubsInMemory);
    final SearchStore search = inPostgres(SearchStore.class, searchInMemory);
    final FactStore facts = inPostgres(FactStore.class, factsInMemory);
    final Streams keeping = inPostgres(Streams.class, new InMemoryStreams(hubsInMemory));
    final SavedFilters filters = inPostgres(SavedFilters.class, new InMemorySavedFilters(hubsInMemory));
    final ReaderAddresses readers =
            inPostgres(ReaderAddresses.class, new InMemoryReaderAddresses(hubsInMemory, peopleInMemory, filters));
    final InterestIndex index = inPostgres(InterestIndex.class, hubsInMemory);
    final FeedStore feeds = recorded(
            FeedStore.class,
            new InMemoryFeedStore(),
            () -> mongoAway ? new FeedStoreException("off", new IllegalStateException("switched off")) : null);
    final WidgetCache cache = recorded(
            WidgetCache.class,
            new InMemoryWidgetCache(),
            () -> redisAway ? new CacheException("off", new IllegalStateException("switched off")) : null);
    final RefreshQueue refreshes = recorded(
            RefreshQueue.class,
            pipeline.refreshes(),
            () -> redisAway ? new QueueException("off", new IllegalStateException("switched off")) : null);
    final LiveStreams streams = recorded(
            LiveStreams.class,
            pipeline.streams(),
            () -> redisAway ? new QueueException("off", new IllegalStateException("switched off")) : null);
    final UpdateChannel updates = recorded(
            UpdateChannel.class,
            pipeline.updates(),
            () -> redisAway ? new QueueException("off", new IllegalStateException("switched off")) : null);

    Twins() {
        ALL.put(id, this);
    }

    static Twins of(String id) {
        Twins twins = ALL.get(id);
        if (twins == null) {
            throw new IllegalArgumentException("no stores of the name " + id);
        }
        return twins;
    }

    /** What was asked since the last call, the worker's own leases left out. */
    List<String> takeQuestions() {
        List<String> taken =
                questions.stream().filter(q -> !q.contains("lease")).toList();
        questions.clear();
        return taken;
    }

    private <T> T inPostgres(Class<T> type, T inner) {
        return recorded(
                type,
                inner,
                () -> postgresBroken
                        ? new IllegalStateException("a mistake of ours; secret detail")
                        : postgresAway
                                ? new HubStoreException("off", new IllegalStateException("switched off"))
                                : null);
    }

    private <T> T recorded(Class<T> type, T inner, Supplier<@Nullable RuntimeException> outage) {
        return type.cast(Proxy.newProxyInstance(
                Twins.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        questions.add(type.getSimpleName() + "." + method.getName());
                        RuntimeException failure = outage.get();
                        if (failure != null) {
                            throw failure;
                        }
                    }
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
