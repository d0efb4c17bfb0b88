package org.fedoraproject.hubs.core.queue;

import java.util.List;

/**
 * Does units of work. Called by one {@link QueueConsumer}, on its thread, for one batch after the other; may block, but for less than the
 * queue's claim time, or somebody else takes the units over. Every unit may come more than once, so handling it twice must be as good as
 * once; implementations say by which key.
 *
 * <p>A store's own exception ({@code FeedStoreException}, {@code HubStoreException}, {@code CacheException}, {@code QueueException}) counts
 * as {@link Outcome.Retry} of the whole batch. Any other exception is taken for a mistake in the handling of one of the units: each is
 * handed in alone, and one that fails three times alone goes to the dead letters with the exception's name.
 *
 * @param <T> sort of work
 */
@FunctionalInterface
public interface BatchHandler<T> {

    /**
     * Handles a batch.
     *
     * @param batch at least one unit; a unit that came back from a dead consumer comes alone
     * @return one outcome for each unit, in the same order
     */
    List<Outcome> handle(List<UnitOfWork<T>> batch);
}
