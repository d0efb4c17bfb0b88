package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams.Ending;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.jspecify.annotations.Nullable;

/**
 * Hands updates to the event loops, one task a loop and batch, and lets subscribers in so that none misses what comes meanwhile. {@link
 * #dispatch} and {@link #lost} are called by the one reader thread; the rest is thread-safe.
 */
final class UpdateDispatcher implements AutoCloseable {

    /** How long an id that this server has not seen yet may take to arrive; another server may be a moment ahead. */
    private static final Duration AHEAD = Duration.ofMillis(500);

    private final History history;
    private final TokenDesk desk;
    private final SseMetrics metrics;
    private final IdentityHashMap<EventExecutor, LoopSubscribers> loops = new IdentityHashMap<>();
    private final ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor();

    UpdateDispatcher(
            EventLoopGroup group, SseConfiguration settings, History history, TokenDesk desk, SseMetrics metrics) {
        this.history = history;
        this.desk = desk;
        this.metrics = metrics;
        LoopSubscribers.Common common = new LoopSubscribers.Common(settings, history, desk, metrics, elsewhere);
        for (EventExecutor loop : group) {
            LoopSubscribers subscribers = new LoopSubscribers((EventLoop) loop, common);
            loops.put(loop, subscribers);
            subscribers.start();
        }
    }

    SseMetrics metrics() {
        return metrics;
    }

    /** Where an event loop sends what may block or take long. */
    ExecutorService elsewhere() {
        return elsewhere;
    }

    /** Takes updates into the history and sends them to whoever listens. */
    void dispatch(List<Published> updates) {
        metrics.updates(updates.size());
        long sequence = history.append(updates);
        List<ServerSentEvent> events = new ArrayList<>(updates.size());
        for (Published update : updates) {
            events.add(ServerSentEvent.of(ByteBufAllocator.DEFAULT, update, sequence++));
        }
        loops.forEach((loop, subscribers) -> {
            events.forEach(event -> event.bytes().retain());
            loop.execute(() -> deliver(subscribers, events));
        });
        events.forEach(event -> event.bytes().release());
        updates.forEach(this::endWhereSaid);
    }

    /** The desk knows first: who comes in from now on is not let in with a token that is over. */
    private void endWhereSaid(Published published) {
        Ended.of(published.update()).ifPresent(whose -> {
            Ending ending = new Ending(whose, StreamPosition.parse(published.id()));
            desk.ended(ending);
            loops.forEach((loop, subscribers) -> loop.execute(() -> subscribers.end(ending)));
        });
    }

    /** The stream has been lost: forgets everything before and tells everybody to reload. */
    void lost(@Nullable String id) {
        history.restart(id);
        History.Position now = history.newest();
        loops.forEach((loop, subscribers) -> loop.execute(() -> subscribers.reset(now)));
    }

    /**
     * Somebody who was let in.
     *
     * @param request what they asked
     * @param listening what they hear
     * @param onEnd called once, when the stream is over
     */
    record Admitted(StreamRequest request, Listening listening, Runnable onEnd) {}

    /** A subscriber for a connection of an event loop. */
    Subscriber subscriber(EventLoop loop, Admitted admitted) {
        metrics.opened();
        return new Subscriber(admitted.listening(), home(loop), admitted.onEnd());
    }

    /** Where a stream that opens now begins. */
    History.Position now() {
        return history.newest();
    }

    /** The first lines of a stream; its id is one from which the reader can go on should the connection break at once. */
    static String firstLines(StreamRequest request, History.Position begin) {
        String last = request.lastEventId();
        if (last == null) {
            return ServerSentEvent.hello(begin.id());
        }
        return EventId.parse(last).isPresent() ? ServerSentEvent.hello(last) : ServerSentEvent.helloWithoutId();
    }

    /**
     * Lets a subscriber in, on its event loop: told of all that comes after a position, or after the last id it knows.
     *
     * @param begin where its first lines said that it begins
     * @param lastEventId absent for who begins
     */
    void begin(EventLoop loop, Subscriber subscriber, History.Position begin, @Nullable String lastEventId) {
        if (lastEventId == null) {
            subscriber.join(begin.sequence());
            return;
        }
        elsewhere.execute(() -> {
            CatchUp missed = missed(lastEventId, subscriber.listening());
            loop.execute(() -> {
                if (!subscriber.hasEnded()) {
                    home(loop).join(subscriber, missed);
                }
            });
        });
    }

    private CatchUp missed(String lastEventId, Listening listening) {
        if (EventId.isAfter(lastEventId, history.newest().id())) {
            try {
                history.await(lastEventId, AHEAD);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return history.after(lastEventId, listening);
    }

    /** Ends every stream; they end in good order and their browsers come back after a while each. */
    @Override
    public void close() {
        loops.forEach((loop, subscribers) -> loop.execute(() -> subscribers.endAll("stopped")));
        elsewhere.shutdownNow();
    }

    private LoopSubscribers home(EventLoop loop) {
        LoopSubscribers home = loops.get(loop);
        if (home == null) {
            throw new IllegalStateException("a connection is on an event loop of another server");
        }
        return home;
    }

    private static void deliver(LoopSubscribers subscribers, List<ServerSentEvent> events) {
        try {
            subscribers.deliver(events);
        } finally {
            events.forEach(event -> event.bytes().release());
        }
    }
}
