package org.fedoraproject.hubs.web.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.web.access.Seen;

/**
 * Several feeds as one: an event that stands in several is there once. Immutable.
 *
 * @param reader account name of whoever reads
 * @param followed the hubs
 * @param items newest first
 * @param reading how they read
 */
record Merged(String reader, Followed followed, List<StreamItem> items, Reading reading) {

    static Merged of(String reader, Followed followed, Map<FeedId, Feed> feeds, Reading reading) {
        Map<MessageId, FeedEntry> entries = new LinkedHashMap<>();
        Map<MessageId, Set<HubId>> hubs = new HashMap<>();
        Map<String, MessageId> events = new HashMap<>();
        for (Seen seen : followed.hubs()) {
            HubId hub = seen.hub().id();
            for (FeedEntry entry :
                    feeds.getOrDefault(hub.feed(), Feed.empty(hub.feed())).entries()) {
                MessageId known = entry.events().stream()
                        .filter(events::containsKey)
                        .findFirst()
                        .map(events::get)
                        .orElse(entry.id());
                entry.events().forEach(event -> events.putIfAbsent(event, known));
                entries.putIfAbsent(known, entry);
                hubs.computeIfAbsent(known, id -> new LinkedHashSet<>()).add(hub);
            }
        }
        List<StreamItem> items = entries.entrySet().stream()
                .map(each -> new StreamItem(each.getValue(), List.copyOf(hubs.getOrDefault(each.getKey(), Set.of()))))
                .sorted(java.util.Comparator.comparing(StreamItem::entry, FeedEntry.NEWEST_FIRST))
                .toList();
        return new Merged(reader, followed, items, reading);
    }

    /** Without what the reader hides; an event hidden on one hub is told of the others. */
    List<StreamItem> shown() {
        if (reading.hides().isEmpty()) {
            return items;
        }
        return items.stream()
                .map(item -> new StreamItem(
                        item.entry(),
                        item.hubs().stream()
                                .filter(hub -> !reading.hides(hub, item.entry()))
                                .toList()))
                .filter(item -> !item.hubs().isEmpty())
                .toList();
    }

    /** Those that name the reader and are not by them: their own feed holds all that does, however many an entry names. */
    List<StreamItem> mentions() {
        HubId own = HubId.user(reader);
        return items.stream()
                .filter(item -> !isByReader(item)
                        && (item.hubs().contains(own)
                                || item.entry().usernames().contains(reader)))
                .toList();
    }

    /** Whether it is news to the reader: they know what they did. */
    boolean isUnread(StreamItem item) {
        return reading.isUnread(item.entry()) && !isByReader(item);
    }

    private boolean isByReader(StreamItem item) {
        return reader.equals(item.entry().agent());
    }

    /** How many entries a hide keeps away. */
    long hiddenBy(Hide hide) {
        return items.stream()
                .filter(item -> item.hubs().stream().anyMatch(hub -> hide.hides(hub, item.entry())))
                .count();
    }
}
