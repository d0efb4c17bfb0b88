package org.fedoraproject.hubs.core.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.ConsumerCounts;
import org.fedoraproject.hubs.core.queue.ConsumerSettings;
import org.fedoraproject.hubs.core.queue.QueueConsumer;
import org.fedoraproject.hubs.core.queue.WorkQueue;

/**
 * The consumers that one role of one process has on a queue, counted and timed. Their names hold a random part, so that any number of
 * processes, on any number of hosts, never share one. Thread-safe.
 *
 * @param <T> sort of work
 */
public final class ConsumerPool<T> implements AutoCloseable {

    /**
     * How many there are and what each takes.
     *
     * @param consumers threads that take and handle
     * @param batchSize most units that one of them has in hand
     */
    public record Size(int consumers, int batchSize) {

        /** @throws IllegalArgumentException when one of the two is below one */
        public Size {
            if (consumers < 1 || batchSize < 1) {
                throw new IllegalArgumentException("a pool has at least one consumer that takes at least one unit");
            }
        }
    }

    private final List<QueueConsumer<T>> consumers;

    private ConsumerPool(List<QueueConsumer<T>> consumers) {
        this.consumers = consumers;
    }

    /**
     * Starts them.
     *
     * @param role first part of their names
     * @param queue where work comes from
     * @param handler what does it; called by several threads at once
     * @param size how many
     * @param paused while it says yes nothing is taken; asked by each before each batch
     */
    public static <T> ConsumerPool<T> start(
            String role, WorkQueue<T> queue, BatchHandler<T> handler, Size size, BooleanSupplier paused) {
        String process = role + "-" + ProcessName.random();
        List<QueueConsumer<T>> consumers = IntStream.rangeClosed(1, size.consumers())
                .mapToObj(n ->
                        ConsumerSettings.of(process + "-" + n, size.batchSize()).pausedWhile(paused))
                .map(settings -> new QueueConsumer<>(queue, handler, settings))
                .toList();
        consumers.forEach(QueueConsumer::start);
        return new ConsumerPool<>(consumers);
    }

    /** The handler, with the time of each of its batches in {@code hubs.consumer.batch}. */
    public static <T> BatchHandler<T> timed(MeterRegistry metrics, String queue, BatchHandler<T> handler) {
        Timer timer = Timer.builder("hubs.consumer.batch")
                .description("Time a batch takes to be handled")
                .tag("queue", queue)
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        return batch -> {
            long start = System.nanoTime();
            try {
                return handler.handle(batch);
            } finally {
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        };
    }

    /** Counts for operators: received = done + dead + lost + what is in hand. */
    public void countIn(MeterRegistry metrics, String queue) {
        count(metrics, queue, "received", "Units taken from the queue", ConsumerCounts::received);
        count(metrics, queue, "done", "Units done", ConsumerCounts::done);
        count(metrics, queue, "dead", "Units moved to the dead letters", ConsumerCounts::dead);
        count(metrics, queue, "lost", "Units that somebody else finished", ConsumerCounts::lost);
        count(metrics, queue, "retries", "Units handled again", ConsumerCounts::retries);
    }

    private void count(
            MeterRegistry metrics, String queue, String name, String meaning, ToLongFunction<ConsumerCounts> which) {
        FunctionCounter.builder("hubs.consumer." + name, this, pool -> pool.sum(which))
                .description(meaning)
                .tag("queue", queue)
                .register(metrics);
    }

    private long sum(ToLongFunction<ConsumerCounts> which) {
        return consumers.stream().map(QueueConsumer::counts).mapToLong(which).sum();
    }

    /** Stops all of them at once; waits for what they have in hand, at most as long as this and a moment. */
    public void close(Duration within) {
        List<Thread> closers = consumers.stream()
                .map(consumer -> Thread.ofVirtual().start(consumer::close))
                .toList();
        long deadline = System.nanoTime() + within.toNanos();
        try {
            for (Thread closer : closers) {
                closer.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A closer that is interrupted interrupts its consumer, which lets go: the work comes back to somebody else.
        closers.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(4));
    }
}
