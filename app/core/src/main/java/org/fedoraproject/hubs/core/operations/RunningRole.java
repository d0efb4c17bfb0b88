package org.fedoraproject.hubs.core.operations;

/**
 * A role that runs in this process. Every runnable module has an {@code <Role>Application} with {@code static RunningRole
 * start(Map<String, Object> settings)}, which waits for the stores it needs, says what it waits for, and returns once it works.
 */
public interface RunningRole extends AutoCloseable {

    /** {@code listener}, {@code triage}, {@code worker}, {@code sse} or {@code web}. */
    String name();

    /** The port it serves: pages, event streams, or its management port. */
    int port();

    /** Finishes what it has in hand, at most for a few seconds, and stops. Idempotent. */
    @Override
    void close();
}
