package org.fedoraproject.hubs.web.team;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether the account system has a group of a name, whose hub would then be somebody else's to make. Thread-safe. */
@Singleton
final class GroupNames {

    /** What is known of a name. */
    enum Answer {
        /** No group has it, or nobody can be asked, or there is a hub of that name, which says all. */
        FREE,
        /** A group has it, and no hub yet. */
        GROUP,
        /** The account system gave no answer in time. */
        UNKNOWN
    }

    /** Longest that somebody waits who makes a team. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(GroupNames.class);

    private final HubStore hubs;
    private final @Nullable AccountSystem accounts;
    private final ExecutorService threads;
    private final Semaphore questions = new Semaphore(AT_ONCE);

    /** @param accounts absent where none is configured: nobody is asked then */
    GroupNames(
            HubStore hubs, @Nullable AccountSystem accounts, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.hubs = hubs;
        this.accounts = accounts;
        this.threads = threads;
    }

    Answer of(String name) {
        AccountSystem system = accounts;
        if (system == null || hubs.find(HubId.team(name)).isPresent()) {
            return Answer.FREE;
        }
        if (!questions.tryAcquire()) {
            return Answer.UNKNOWN;
        }
        Future<Boolean> answer = threads.submit(() -> {
            try {
                return system.group(name).isPresent();
            } finally {
                questions.release();
            }
        });
        return await(answer);
    }

    private static Answer await(Future<Boolean> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? Answer.GROUP : Answer.FREE;
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.warn("the account system did not say within {} s whether it has a group", PATIENCE.toSeconds());
            return Answer.UNKNOWN;
        } catch (ExecutionException e) {
            LOG.warn("the account system did not say whether it has a group: {}", String.valueOf(e.getCause()));
            return Answer.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        }
    }
}
