package org.fedoraproject.hubs.core.queue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/**
 * All queues of the portal in memory, with the same guarantees as the Redis ones among the threads of one process; their contracts run
 * against both. For tests and for trying things out: what is in it dies with the process. Thread-safe.
 */
public final class InMemoryPipeline {

    private final Shared shared;

    private final InMemoryUpdateChannel updates;

    private final InMemoryLiveStreams streams;

    private final InMemoryDeadLetters letters;

    private final InMemoryRefreshQueue refreshes;

    private final InMemoryWorkQueue<AppendToFeed> entries;

    private final InMemoryWorkQueue<BusMessage> messages;

    private final MessageInbox inbox;

    private final LinkedHashMap<String, Long> seenUntil = new LinkedHashMap<>();

    private boolean full;

    /** With the system's clock and the usual limits. */
    public InMemoryPipeline() {
        this(Clock.systemUTC(), PipelineLimits.DEFAULTS);
    }

    /**
     * @param clock decides what is due; waiting itself is in real time
     * @param limits clocks and sizes
     */
    public InMemoryPipeline(Clock clock, PipelineLimits limits) {
        shared = new Shared(clock, limits);
        updates = new InMemoryUpdateChannel(shared);
        streams = new InMemoryLiveStreams(shared, updates);
        letters = new InMemoryDeadLetters(shared, this::putBack);
        refreshes = new InMemoryRefreshQueue(shared, letters, updates);
        entries = new InMemoryWorkQueue<>(WorkKind.ENTRIES, shared, letters, this::add);
        messages = new InMemoryWorkQueue<>(WorkKind.MESSAGES, shared, letters, this::add);
        inbox = new Inbox();
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

    /** Who may go on listening. */
    public LiveStreams streams() {
        return streams;
    }

    /** Forgets everything, as a Redis that was emptied. */
    public void empty() {
        shared.atomically(() -> {
            updates.clear();
            streams.clear();
            letters.clear();
            refreshes.clear();
            entries.clear();
            messages.clear();
            seenUntil.clear();
            return this;
        });
    }

    private void add(Outputs outputs) {
        outputs.entries().forEach(entries::add);
        outputs.refreshes().forEach(refreshes::ask);
        outputs.updates().forEach(updates::add);
    }

    private boolean putBack(DeadLetter letter) {
        try {
            return switch (letter.stage()) {
                case LISTENER -> false;
                case TRIAGE -> {
                    messages.add(BoundedJson.read(letter.content(), BusMessage.class));
                    yield true;
                }
                case WORKER -> {
                    entries.add(BoundedJson.read(letter.content(), AppendToFeed.class));
                    yield true;
                }
                case REFRESH -> {
                    refreshes.ask(Coalesced.parse(letter.content()));
                    yield true;
                }
            };
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private final class Inbox implements MessageInbox {

        @Override
        public int put(List<BusMessage> batch) {
            return shared.atomically(() -> {
                forgetOldIds();
                int added = 0;
                for (BusMessage message : batch) {
                    long until = shared.now() + PipelineLimits.SEEN_FOR.toMillis();
                    if (seenUntil.putIfAbsent(message.id().value(), until) == null) {
                        messages.add(message);
                        added++;
                    }
                }
                return added;
            });
        }

        private void forgetOldIds() {
            long now = shared.now();
            var oldest = seenUntil.entrySet().iterator();
            while (oldest.hasNext() && oldest.next().getValue() <= now) {
                oldest.remove();
            }
        }

        @Override
        public boolean isFull() {
            return shared.atomically(() -> {
                int mark = shared.limits().inboxMark();
                full = full ? messages.size() > mark / 2 : messages.size() > mark;
                return full;
            });
        }
    }
}
