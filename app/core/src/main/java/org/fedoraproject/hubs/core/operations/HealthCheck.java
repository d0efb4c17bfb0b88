package org.fedoraproject.hubs.core.operations;

/** One thing a role depends on. Called by the management port, at most once a second; may block for a few seconds. Thread-safe. */
public interface HealthCheck {

    /** What is asked: {@code redis}, {@code postgres}, {@code broker}. */
    String name();

    /** How it stands; never throws: what went wrong is in the answer. */
    Health check();
}
