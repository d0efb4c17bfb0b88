package org.fedoraproject.hubs.core.queue;

/**
 * An element of a queue while somebody has it leased. Not finished means it comes back: after a crash, to somebody else.
 *
 * @param id the queue's own id of it
 * @param payload what it is
 * @param deliveries how often it was leased, this time included; above one means an earlier holder died or hung
 * @param <T> sort of work
 */
public record UnitOfWork<T>(String id, T payload, long deliveries) {}
