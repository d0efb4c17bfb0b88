package org.fedoraproject.hubs.core.cache;

import org.fedoraproject.hubs.core.hub.PlacementId;

/**
 * Names one cached value.
 *
 * @param placement whose data
 * @param function name of the cached function
 * @param configuration fingerprint of the placement's configuration: another configuration is another value
 */
public record CacheKey(PlacementId placement, String function, String configuration) {}
