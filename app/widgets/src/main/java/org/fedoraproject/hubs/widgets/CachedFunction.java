package org.fedoraproject.hubs.widgets;

import java.time.Duration;

/**
 * Something a widget has computed in a worker, kept in the cache and read by pages.
 *
 * @param name unique within the widget; lower-case letters and dashes
 * @param dataType record that survives JSON
 * @param readsFeed whether it is computed from the hub's feed or from what the hub remembers ({@link WidgetContext#facts}); then it runs
 *     after a new entry is in, not beside it
 * @param freshFor after this a page view asks for it anew and shows its age meanwhile
 * @param keepFor after this it is gone
 * @param loader computes it
 * @param <C> the widget's configuration
 * @param <D> the data
 */
public record CachedFunction<C extends Record, D extends Record>(
        String name, Class<D> dataType, boolean readsFeed, Duration freshFor, Duration keepFor, Loader<C, D> loader) {

    /**
     * Computes data; may block, is interrupted after its deadline (10 s), and is tried again with back-off when it throws.
     *
     * @param <C> the widget's configuration
     * @param <D> the data
     */
    @FunctionalInterface
    public interface Loader<C extends Record, D extends Record> {
        /** @throws Exception whatever went wrong; its message reaches the operator, not the page */
        D load(WidgetContext context, C configuration) throws Exception;
    }
}
