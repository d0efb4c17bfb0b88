package org.fedoraproject.hubs.core.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Widget data with its age.
 *
 * @param data the widget's data record as JSON
 * @param generation of the refresh that made it; grows
 * @param builtAt when it was computed
 * @param error why the last attempt to compute it anew failed, in words for a reader; absent when it did not
 */
public record CachedValue(
        String data,
        long generation,
        Instant builtAt,
        @Nullable String error) {}
