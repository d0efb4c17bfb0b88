package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.slf4j.Logger;

/**
 * What one consumer has in hand: settles batch after batch and lets go of none before each of its units is done, dead, or somebody
 * else's. Used by the consumer's thread; the counts may be read by any.
 *
 * @param <T> sort of work
 */
final class Hand<T> {

    /** Times that the handler may throw something unexpected on a unit that it was given alone. */
    private static final int MAX_STRIKES = 3;

    private final WorkQueue<T> queue;

    private final BatchHandler<T> handler;

    private final ConsumerSettings settings;

    private final Pause pause;

    private final Logger log;

    private final Outage outage;

    private final AtomicLong received = new AtomicLong();

    private final AtomicLong done = new AtomicLong();

    private final AtomicLong dead = new AtomicLong();

    private final AtomicLong lost = new AtomicLong();

    private final AtomicLong retries = new AtomicLong();

    private final Map<String, Integer> strikes = new HashMap<>();

    Hand(WorkQueue<T> queue, BatchHandler<T> handler, ConsumerSettings settings, Pause pause, Logger log) {
        this.queue = queue;
        this.handler = handler;
        this.settings = settings;
        this.pause = pause;
        this.log = log;
        this.outage = new Outage(log, settings.name());
    }

    ConsumerCounts counts() {
        return new ConsumerCounts(received.get(), done.get(), dead.get(), lost.get(), retries.get());
    }

    /** Returns when nothing of the batch is left in hand, or when the consumer is stopped while something it needs is away. */
    void settle(List<UnitOfWork<T>> batch) {
        received.addAndGet(batch.size());
        strikes.clear();
        List<UnitOfWork<T>> open = batch;
        while (true) {
            Round<T> round = handle(open);
            settleFinished(round.done(), open);
            round.dead().forEach(burial -> settleDead(burial.unit(), burial.reason()));
            open = round.again();
            if (open.isEmpty()) {
                outage.over();
                return;
            }
            if (!pauseAfter(round.why())) {
                return;
            }
            open = stillHeld(open);
            retries.addAndGet(open.size());
            if (open.isEmpty()) {
                return;
            }
        }
    }

    /** One pass over what is open: what became of each unit. */
    private record Round<T>(
            List<WorkQueue.Finished> done, List<Burial<T>> dead, List<UnitOfWork<T>> again, String why) {}

    private record Burial<T>(UnitOfWork<T> unit, String reason) {}

    private Round<T> handle(List<UnitOfWork<T>> open) {
        List<Outcome> outcomes = outcomes(open);
        List<WorkQueue.Finished> finished = new ArrayList<>();
        List<Burial<T>> buried = new ArrayList<>();
        List<UnitOfWork<T>> again = new ArrayList<>();
        String why = "";
        for (int i = 0; i < open.size(); i++) {
            UnitOfWork<T> unit = open.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done it -> finished.add(new WorkQueue.Finished(unit.id(), it.outputs()));
                case Outcome.Dead it -> buried.add(new Burial<>(unit, it.reason()));
                case Outcome.Retry it -> {
                    again.add(unit);
                    why = it.reason();
                }
            }
        }
        return new Round<>(finished, buried, again, why);
    }

    private List<Outcome> outcomes(List<UnitOfWork<T>> open) {
        try {
            List<Outcome> outcomes = handler.handle(open);
            if (outcomes.size() != open.size()) {
                throw new IllegalStateException(
                        "the handler gave " + outcomes.size() + " outcomes for " + open.size() + " units");
            }
            return outcomes;
        } catch (HubStoreException | FeedStoreException | CacheException | QueueException e) {
            return open.stream().map(unit -> Outcome.retry(says(e))).toList();
        } catch (RuntimeException | Error e) {
            // An Error too: a stack overflow on one hostile message must not end the consumer of all the others.
            return open.size() == 1
                    ? List.of(strike(open.getFirst(), e))
                    : open.stream()
                            .flatMap(unit -> outcomes(List.of(unit)).stream())
                            .toList();
        }
    }

    private Outcome strike(UnitOfWork<T> unit, Throwable mistake) {
        String what = mistake.getClass().getSimpleName() + ": " + mistake.getMessage();
        if (strikes.merge(unit.id(), 1, Integer::sum) < MAX_STRIKES) {
            return Outcome.retry("the handler failed with " + what);
        }
        log.error("{} buries unit {}: its handling failed {} times", settings.name(), unit.id(), MAX_STRIKES, mistake);
        return Outcome.dead("its handling failed " + MAX_STRIKES + " times, last with " + what);
    }

    private void settleFinished(List<WorkQueue.Finished> finished, List<UnitOfWork<T>> open) {
        if (finished.isEmpty()) {
            return;
        }
        try {
            untilItWorks("finish " + finished.size() + " unit(s) of " + queue.name(), () -> {
                int counted = queue.finish(finished).size();
                done.addAndGet(counted);
                lost.addAndGet(finished.size() - counted);
            });
        } catch (RuntimeException e) {
            finishAlone(finished, open, e);
        }
    }

    /** The queue works but refuses what one of the units gave: that one is dead, the others are not. */
    private void finishAlone(List<WorkQueue.Finished> finished, List<UnitOfWork<T>> open, RuntimeException refusal) {
        if (finished.size() > 1) {
            finished.forEach(one -> settleFinished(List.of(one), open));
            return;
        }
        String id = finished.getFirst().unitId();
        log.error("{} buries unit {}: its outputs were refused", settings.name(), id, refusal);
        open.stream()
                .filter(unit -> unit.id().equals(id))
                .forEach(unit -> settleDead(unit, "its outputs were refused: " + says(refusal)));
    }

    private void settleDead(UnitOfWork<T> unit, String reason) {
        untilItWorks("bury unit " + unit.id() + " of " + queue.name(), () -> {
            queue.bury(unit, reason);
            dead.incrementAndGet();
        });
    }

    /** What was decided is not decided again: only the queue's part is repeated. */
    private void untilItWorks(String what, Runnable step) {
        boolean open = true;
        while (open) {
            try {
                step.run();
                outage.over();
                open = false;
            } catch (QueueException e) {
                open = pauseAfter("cannot " + what + ": " + says(e));
            }
        }
    }

    private boolean pauseAfter(String why) {
        Duration length = settings.retry().pauseAfter(outage.failed(why, null));
        return pause.sleep(length);
    }

    private List<UnitOfWork<T>> stillHeld(List<UnitOfWork<T>> open) {
        try {
            Set<String> held = queue.keep(
                    settings.name(), open.stream().map(UnitOfWork::id).collect(Collectors.toSet()));
            List<UnitOfWork<T>> kept =
                    open.stream().filter(unit -> held.contains(unit.id())).toList();
            lost.addAndGet(open.size() - kept.size());
            return kept;
        } catch (QueueException e) {
            log.debug("{} cannot ask whether it still holds its units", settings.name(), e);
            return open;
        }
    }

    private static String says(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
