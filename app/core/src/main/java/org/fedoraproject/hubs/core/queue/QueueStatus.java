package org.fedoraproject.hubs.core.queue;

import java.time.Duration;

/**
 * How a queue stands.
 *
 * @param waiting elements in it, leased ones included
 * @param leased elements that a consumer has in hand
 * @param oldest age of the oldest element in it; zero when it is empty
 */
public record QueueStatus(long waiting, long leased, Duration oldest) {}
