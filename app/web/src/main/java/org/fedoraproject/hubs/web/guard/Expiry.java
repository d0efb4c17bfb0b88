package org.fedoraproject.hubs.web.guard;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes sessions that have ended and sign-ins that nobody came back from. Thread-safe. */
@Singleton
final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Sessions sessions;
    private final LoginAttempts attempts;
    private final SessionConfiguration configuration;
    private final Clock clock;

    Expiry(Sessions sessions, LoginAttempts attempts, SessionConfiguration configuration, @Named("pages") Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Every ten minutes; what it misses, it removes the next time. */
    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void purge() {
        Instant now = clock.instant();
        try {
            int ended = sessions.purge(now, configuration.idle());
            int lost = attempts.purge(now);
            LOG.debug("{} sessions and {} sign-ins had ended", ended, lost);
        } catch (HubStoreException e) {
            LOG.warn("sessions that have ended stay for now: {}", e.getMessage());
        }
    }
}
