package org.fedoraproject.hubs.web.site;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that a page can do without: asked beside the rest of the page, waited for only so long, and left alone for a while after it
 * failed, so that its outage costs pages neither their content nor their speed. Thread-safe.
 */
public final class SpareStore {

    private static final Logger LOG = LoggerFactory.getLogger(SpareStore.class);

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final String name;
    private final Duration patience;
    private final Duration respite;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());

    /**
     * @param name for the log
     * @param configuration how long to wait and to leave alone
     */
    public SpareStore(String name, WebConfiguration configuration) {
        this.name = name;
        this.patience = configuration.patience();
        this.respite = configuration.respite();
    }

    /**
     * An answer that is being waited for.
     *
     * @param <T> sort of answer
     */
    public interface Pending<T> {
        /** Waits; empty when the store failed or took too long. */
        Optional<T> get();
    }

    /** Asks without waiting. */
    public <T> Pending<T> ask(Callable<T> question) {
        if (System.nanoTime() - awayUntil.get() < 0) {
            return Optional::empty;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Future<T> future = THREADS.submit(question);
        return () -> await(future, deadline);
    }

    private <T> Optional<T> await(Future<T> future, long deadline) {
        try {
            return Optional.of(future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            return failed(e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Optional<T> failed(@Nullable Throwable cause) {
        awayUntil.set(System.nanoTime() + respite.toNanos());
        LOG.warn("{} did not answer a page within {}; pages go on without it for {}", name, patience, respite, cause);
        return Optional.empty();
    }
}
