package org.fedoraproject.hubs.sse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.update.LiveStreams.Ending;
import org.fedoraproject.hubs.core.update.TopicToken;

/**
 * The subscribers of one event loop; used on that loop only, so nothing here is locked. Comments that keep streams alive go round a wheel:
 * each stream has a slot, so that they are spread evenly over the interval however many streams began at once.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty reports failures to the handlers, not through these futures
final class LoopSubscribers {

    private static final int SLOTS = 60;

    private final EventLoop loop;
    private final SseConfiguration settings;
    private final History history;
    private final Executor elsewhere;
    private final SseMetrics metrics;
    private final TokenDesk desk;
    private final Map<String, Set<Subscriber>> byTopic = new HashMap<>();
    private final List<Map<Subscriber, Long>> slots = new ArrayList<>(SLOTS);
    private final ByteBuf keepalive = Unpooled.unreleasableBuffer(
            ByteBufUtil.writeUtf8(io.netty.buffer.UnpooledByteBufAllocator.DEFAULT, ServerSentEvent.KEEPALIVE));
    private int arrivals;
    private int turn;

    /**
     * What the loops of a server share.
     *
     * @param settings of the server
     * @param history what was said before
     * @param desk knows which tokens still count
     * @param metrics what it counts
     * @param elsewhere for what takes long
     */
    record Common(
            SseConfiguration settings,
            History history,
            TokenDesk desk,
            SseMetrics metrics,
            ExecutorService elsewhere) {}

    LoopSubscribers(EventLoop loop, Common common) {
        this.loop = loop;
        this.settings = common.settings();
        this.history = common.history();
        this.elsewhere = common.elsewhere();
        this.metrics = common.metrics();
        this.desk = common.desk();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new HashMap<>());
        }
    }

    /** Starts the wheel. */
    void start() {
        long tick = settings.keepalive().toNanos() / SLOTS;
        loop.scheduleAtFixedRate(this::turn, tick, tick, TimeUnit.NANOSECONDS);
    }

    SseMetrics metrics() {
        return metrics;
    }

    Duration unwritable() {
        return settings.limits().unwritable();
    }

    void add(Subscriber subscriber) {
        for (String topic : subscriber.listening().topics()) {
            byTopic.computeIfAbsent(topic, t -> new LinkedHashSet<>()).add(subscriber);
        }
        // Behind the turn: the first comment comes after half an interval at least, a whole one at most.
        Map<Subscriber, Long> slot = slots.get(Math.floorMod(turn - 1 - arrivals % (SLOTS / 2), SLOTS));
        arrivals++;
        // Ages differ by up to a quarter, so that streams that began together do not end together.
        long spread = settings.maxAge().toNanos() / 4 * (arrivals % 16) / 16;
        slot.put(subscriber, System.nanoTime() + settings.maxAge().toNanos() - spread);
    }

    void remove(Subscriber subscriber) {
        for (String topic : subscriber.listening().topics()) {
            Set<Subscriber> there = byTopic.get(topic);
            if (there != null && there.remove(subscriber) && there.isEmpty()) {
                byTopic.remove(topic);
            }
        }
        slots.forEach(slot -> slot.remove(subscriber));
    }

    /** Writes events to whoever asked for their topics, each connection flushed once. */
    void deliver(List<ServerSentEvent> events) {
        List<Subscriber> written = new ArrayList<>();
        int delivered = 0;
        for (ServerSentEvent event : events) {
            for (Subscriber subscriber : byTopic.getOrDefault(event.update().topic(), Set.of())) {
                if (subscriber.listening().hears(event.update())) {
                    delivered++;
                    if (subscriber.offer(event)) {
                        written.add(subscriber);
                    }
                }
            }
        }
        written.forEach(Subscriber::flush);
        metrics.delivered(delivered);
    }

    /** Tells everybody to reload. */
    void reset(History.Position upTo) {
        CatchUp lost = new CatchUp.Lost(upTo);
        all().stream().filter(s -> s.told() < upTo.sequence()).forEach(s -> {
            s.tell(lost);
            s.flush();
        });
    }

    /** Tells a subscriber that fell behind what it missed since. */
    void catchUp(Subscriber subscriber) {
        long from = subscriber.told();
        elsewhere.execute(() -> {
            CatchUp missed = history.after(from, subscriber.listening());
            loop.execute(() -> {
                if (!subscriber.hasEnded()) {
                    join(subscriber, missed);
                }
            });
        });
    }

    /** Tells a subscriber what it missed, and from now on what is new; nothing falls between. On the event loop. */
    void join(Subscriber subscriber, CatchUp missed) {
        subscriber.tell(missed);
        CatchUp since = history.after(missed.upTo().sequence(), subscriber.listening());
        subscriber.tell(since);
        subscriber.flush();
        subscriber.join(since.upTo().sequence());
    }

    /** Ends the streams that this means; their pages come back with new tokens, if they get any. */
    void end(Ending ending) {
        all().stream()
                .filter(subscriber -> subscriber.isEndedBy(ending))
                .forEach(subscriber -> subscriber.endForRenewal("ended"));
    }

    /** Whether nothing ended a stream between the door and now. */
    boolean mayStay(Subscriber subscriber) {
        TopicToken token = subscriber.listening().token();
        return token == null || desk.isGood(token);
    }

    /** Ends every stream of this loop. */
    void endAll(String how) {
        all().forEach(subscriber -> subscriber.end(how));
    }

    private List<Subscriber> all() {
        List<Subscriber> all = new ArrayList<>();
        slots.forEach(slot -> all.addAll(slot.keySet()));
        return all;
    }

    private void turn() {
        Map<Subscriber, Long> slot = slots.get(turn++ % SLOTS);
        long now = System.nanoTime();
        for (Map.Entry<Subscriber, Long> entry : List.copyOf(slot.entrySet())) {
            if (entry.getValue() - now < 0) {
                entry.getKey().end("aged");
            } else {
                entry.getKey().keepAlive(keepalive);
            }
        }
    }
}
