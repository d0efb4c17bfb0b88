package org.fedoraproject.hubs.widgets.liveness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param at when something last happened; absent when nothing is known
 */
record LastSign(@Nullable Instant at) {}
