package org.fedoraproject.hubs.web.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.message.MessageId;

/**
 * What the first page shows of everybody, read a moment ago.
 *
 * @param teams public teams, how many there are
 * @param people public people, how many there are
 * @param teamsShown some of the teams
 * @param peopleShown some of the people
 * @param feeds feeds of those shown; empty when the store of feeds does not answer
 * @param feedsAway whether the store of feeds does not answer
 * @param readAt when it was read
 */
record Community(
        int teams,
        int people,
        List<HubSummary> teamsShown,
        List<HubSummary> peopleShown,
        Map<FeedId, Feed> feeds,
        boolean feedsAway,
        Instant readAt) {

    private static final int SHOWN = 20;

    /** The newest entries of all feeds, each once, as one feed. */
    Feed newest() {
        Map<MessageId, FeedEntry> once = feeds.values().stream()
                .flatMap(feed -> feed.entries().stream().limit(SHOWN))
                .collect(Collectors.toMap(FeedEntry::id, entry -> entry, (entry, same) -> entry));
        List<FeedEntry> entries = new ArrayList<>();
        for (FeedEntry entry :
                once.values().stream().sorted(FeedEntry.NEWEST_FIRST).toList()) {
            if (entries.size() < SHOWN && entries.stream().noneMatch(entry::tellsTheSameAs)) {
                entries.add(entry);
            }
        }
        return new Feed(new FeedId("happening"), entries, Map.of());
    }
}
