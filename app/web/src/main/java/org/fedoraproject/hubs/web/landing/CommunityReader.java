package org.fedoraproject.hubs.web.landing;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.jspecify.annotations.Nullable;

/**
 * Reads the community for the first page, at most once in {@link #FRESH_FOR} however many visitors come: nine questions to the stores at most.
 * Thread-safe.
 */
@Singleton
final class CommunityReader {

    /** Shorter than what scripts wait before they ask for the newest entries. */
    static final Duration FRESH_FOR = Duration.ofMillis(900);

    private static final int LOOKED_AT = 25;

    private final HubStore hubs;
    private final VisibleFeeds feeds;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Community last;

    CommunityReader(HubStore hubs, VisibleFeeds feeds, @Named("pages") Clock clock) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.clock = clock;
    }

    Community read() {
        lock.lock();
        try {
            Community known = last;
            if (known == null || known.readAt().plus(FRESH_FOR).isBefore(clock.instant())) {
                known = readAnew();
                last = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Community readAnew() {
        List<HubSummary> teams = hubs.list(HubKind.TEAM, "", 0, LOOKED_AT);
        List<HubSummary> people = hubs.list(HubKind.USER, "", 0, LOOKED_AT);
        List<HubId> ids = Stream.concat(teams.stream(), people.stream())
                .map(HubSummary::id)
                .toList();
        Optional<Map<FeedId, Feed>> read =
                feeds.askReadable(Viewer.VISITOR, ids).get();
        return new Community(
                hubs.count(HubKind.TEAM, ""),
                hubs.count(HubKind.USER, ""),
                teams,
                people,
                read.orElse(Map.of()),
                read.isEmpty(),
                clock.instant());
    }
}
