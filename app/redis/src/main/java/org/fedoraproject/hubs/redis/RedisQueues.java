package org.fedoraproject.hubs.redis;

import java.util.Map;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.WorkKind;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/**
 * Everything the portal has in Redis, over one set of connections. Opening it needs no Redis; using it does, and throws {@code
 * QueueException} or {@code CacheException} while there is none. A Redis that was emptied or replaced by an empty one is used as it is:
 * groups and scripts are made again. Thread-safe.
 */
public final class RedisQueues implements AutoCloseable {

    private static final String TRIAGE = "triage";

    private static final String WORKER = "worker";

    private final RedisConnections connections;

    private final RedisInbox inbox;

    private final RedisWorkQueue<BusMessage> messages;

    private final RedisWorkQueue<AppendToFeed> entries;

    private final RedisRefreshQueue refreshes;

    private final RedisDeadLetters letters;

    private final RedisUpdateChannel updates;

    private final RedisLiveStreams streams;

    private final RedisWidgetCache cache;

    private final RedisHealthCheck health;

    private final Janitor janitor;

    private RedisQueues(RedisConfiguration configuration) {
        connections = new RedisConnections(configuration);
        RedisPipe pipe = new RedisPipe(connections);
        inbox = new RedisInbox(pipe);
        messages = new RedisWorkQueue<>(pipe, WorkKind.MESSAGES, TRIAGE);
        entries = new RedisWorkQueue<>(pipe, WorkKind.ENTRIES, WORKER);
        refreshes = new RedisRefreshQueue(pipe);
        letters = new RedisDeadLetters(pipe);
        updates = new RedisUpdateChannel(pipe);
        streams = new RedisLiveStreams(pipe);
        cache = new RedisWidgetCache(connections);
        health = new RedisHealthCheck(pipe, letters);
        janitor = new Janitor(pipe, Map.of(WorkKind.MESSAGES.name(), TRIAGE, WorkKind.ENTRIES.name(), WORKER));
    }

    /** Opens them; connects on first use. */
    public static RedisQueues open(RedisConfiguration configuration) {
        return new RedisQueues(configuration);
    }

    /** Also forgets, every minute, consumers that have long been away; what daemons do and commands need not. */
    public RedisQueues tidyingUp() {
        janitor.start();
        return this;
    }

    /** Where the listener puts what it took from the bus. */
    public MessageInbox inbox() {
        return inbox;
    }

    /** Messages that wait for triage. */
    public WorkQueue<BusMessage> messages() {
        return messages;
    }

    /** Feed entries that wait for a worker. */
    public WorkQueue<AppendToFeed> entries() {
        return entries;
    }

    /** Widget refreshes. */
    public RefreshQueue refreshes() {
        return refreshes;
    }

    /** What could not be done. */
    public DeadLetters deadLetters() {
        return letters;
    }

    /** What browsers are told. */
    public UpdateChannel updates() {
        return updates;
    }

    /** Who may go on listening to them. */
    public LiveStreams streams() {
        return streams;
    }

    /** Entries among the updates that were none, since the start: for metrics. */
    public long malformedUpdates() {
        return updates.malformed();
    }

    /** Widget data. */
    public WidgetCache cache() {
        return cache;
    }

    /** What is kept of people here. */
    public PersonalData personalData() {
        return new RedisPersonalData(connections, refreshes, letters, streams);
    }

    /** How Redis stands. */
    public HealthCheck health() {
        return health;
    }

    /** Forgets consumers that hold nothing and have been away for so long; for tests of the janitor. */
    int sweep(java.time.Duration away) {
        return janitor.sweep(away);
    }

    /** Closes the connections. Idempotent. */
    @Override
    public void close() {
        janitor.close();
        connections.close();
    }
}
