package org.fedoraproject.hubs.web.hub;

import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.widgets.FeedLens;

/**
 * Everything that the cards of one page are made from, read at once.
 *
 * @param cached what the cache has; empty when the cache does not answer
 * @param feed the hub's feed without what the viewer hides; empty when the store does not answer
 * @param lens what is known beside the feed
 */
record CardSources(Optional<Map<CacheKey, CachedValue>> cached, Optional<Feed> feed, FeedLens lens) {}
