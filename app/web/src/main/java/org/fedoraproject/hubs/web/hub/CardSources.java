package org.fedoraproject.hubs.web.hub;

import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.Feed;

/**
 * Everything that the cards of one page are made from, read at once.
 *
 * @param cached what the cache has; empty when the cache does not answer
 * @param feed the hub's feed; empty when the store does not answer
 */
record CardSources(Optional<Map<CacheKey, CachedValue>> cached, Optional<Feed> feed) {}
