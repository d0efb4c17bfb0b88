package org.fedoraproject.hubs.core.queue;

/**
 * What a {@link QueueConsumer} has done since it was made. Received = done + dead + lost + what is in hand now.
 *
 * @param received units leased or reclaimed
 * @param done units whose acknowledgement counted
 * @param dead units moved to the dead letters
 * @param lost units that somebody else had finished or taken over meanwhile
 * @param retries times that a unit was handed to the handler again; counted apart
 */
public record ConsumerCounts(long received, long done, long dead, long lost, long retries) {}
