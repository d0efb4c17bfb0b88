package org.fedoraproject.hubs.web.guard;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes that a session is used, beside the request and at most once a minute. Thread-safe. */
@Singleton
final class SessionUse {

    private static final Logger LOG = LoggerFactory.getLogger(SessionUse.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** More than are used in a minute by what one process can serve; beyond it nothing is noted until one is done. */
    private static final int MOST_AT_ONCE = 1000;

    private final Sessions sessions;
    private final ExecutorService threads;
    private final ConcurrentHashMap<SessionId, Instant> underWay = new ConcurrentHashMap<>();

    SessionUse(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.sessions = sessions;
        this.threads = threads;
    }

    void note(Session session, Instant now) {
        if (session.usedAt().plus(EVERY).isAfter(now)
                || underWay.size() >= MOST_AT_ONCE
                || underWay.putIfAbsent(session.id(), now) != null) {
            return;
        }
        threads.execute(() -> write(session.id(), now));
    }

    private void write(SessionId id, Instant now) {
        try {
            sessions.touch(id, now);
        } catch (HubStoreException e) {
            LOG.warn("the use of a session was not noted: {}", e.getMessage());
        } finally {
            underWay.remove(id);
        }
    }
}
