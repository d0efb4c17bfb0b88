package org.fedoraproject.hubs.worker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.core.job.RefreshWidget;

/**
 * Runs loaders on threads of their own and gives up on them in time. A loader that ignores the interrupt goes on alone; until it ends no
 * other attempt of the same job is begun, so runaways are bounded by the number of broken widgets. Thread-safe.
 */
final class Deadline {

    private final Duration limit;
    private final Set<RefreshWidget> running = ConcurrentHashMap.newKeySet();

    /** @param limit how long a loader may take */
    Deadline(Duration limit) {
        this.limit = limit;
    }

    /**
     * What the loader returns.
     *
     * @throws TimeoutException when it takes too long, or an earlier attempt never ended; the message says which
     * @throws ExecutionException with what the loader threw
     * @throws InterruptedException when the caller is interrupted; the loader is too
     */
    <T> T call(RefreshWidget job, Callable<T> loader)
            throws TimeoutException, ExecutionException, InterruptedException {
        if (!running.add(job)) {
            throw new TimeoutException("an earlier attempt runs on, past its deadline of " + limit.toMillis() + " ms");
        }
        FutureTask<T> task = new FutureTask<>(loader);
        Thread thread = Thread.ofVirtual().name("refresh-" + job.text()).start(() -> {
            try {
                task.run();
            } finally {
                running.remove(job);
            }
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw timeout(e);
        } finally {
            if (!task.isDone()) {
                thread.interrupt();
            }
        }
    }

    private TimeoutException timeout(TimeoutException cause) {
        TimeoutException said = new TimeoutException("took longer than " + limit.toMillis() + " ms");
        said.initCause(cause);
        return said;
    }

    /** Loaders that run now, those past their deadline included. */
    int running() {
        return running.size();
    }
}
