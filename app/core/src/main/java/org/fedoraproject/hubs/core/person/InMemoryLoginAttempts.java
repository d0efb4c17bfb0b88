package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Login attempts in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryLoginAttempts implements LoginAttempts {

    private final Map<SecretDigest, LoginAttempt> attempts = new HashMap<>();

    /** Nobody is on the way. */
    public InMemoryLoginAttempts() {}

    @Override
    public synchronized void begin(SecretDigest state, LoginAttempt attempt) {
        attempts.put(state, attempt);
    }

    @Override
    public synchronized Optional<LoginAttempt> take(SecretDigest state, SecretDigest browser, Instant now) {
        return Optional.ofNullable(attempts.get(state))
                .filter(attempt -> attempt.browser().equals(browser))
                .filter(attempt -> attempts.remove(state) != null)
                .filter(attempt -> attempt.expiresAt().isAfter(now));
    }

    @Override
    public synchronized int purge(Instant now) {
        int before = attempts.size();
        attempts.values().removeIf(attempt -> !attempt.expiresAt().isAfter(now));
        return before - attempts.size();
    }
}
