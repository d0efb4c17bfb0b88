package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.web.access.FeedGate;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds an entry by its address: in the feed of its hub, among what its viewer's packages did, or among what they keep. Whoever may not see
 * the feed on the hub's page gets what there is for a hub that nobody has. Thread-safe.
 */
@Singleton
final class EntryFinder {

    private final HubGate gate;
    private final FeedGate feeds;
    private final EntrySources sources;

    EntryFinder(HubGate gate, FeedGate feeds, EntrySources sources) {
        this.gate = gate;
        this.feeds = feeds;
        this.sources = sources;
    }

    /**
     * What an address leads to.
     *
     * @param seen the hub
     * @param id of the entry
     * @param stand in which feed it stands
     * @param entry absent when nobody has it any more
     * @param copy whether it is only kept by its viewer
     */
    record Found(
            Seen seen, MessageId id, HubId stand, @Nullable FeedEntry entry, boolean copy) {

        /** Where it stands by itself. */
        String address() {
            return "/" + seen.hub().id().path() + "/entries/" + Answers.encode(id.value());
        }
    }

    Found find(HttpRequest<?> request, String name) {
        String letter = request.getPath().substring(1, 2);
        Viewer viewer = Viewers.of(request);
        Seen seen = PathNames.hub(request)
                .flatMap(hub -> gate.open(viewer, hub))
                .filter(feeds::isReadable)
                .orElseThrow(() -> NotFoundPages.hub(letter, PathNames.second(request)));
        MessageId id = id(request).orElseThrow(() -> NotFoundPages.widget(letter, PathNames.second(request)));
        HubId hub = seen.hub().id();
        List<HubId> stands = new ArrayList<>(List.of(hub));
        if (Followed.isOwn(seen)) {
            stands.add(HubId.stream(hub.name()));
        }
        Map<FeedId, Feed> read = sources.feeds(seen.viewer(), stands);
        for (HubId stand : stands) {
            Optional<FeedEntry> entry = read.getOrDefault(stand.feed(), Feed.empty(stand.feed())).entries().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (entry.isPresent()) {
                return new Found(seen, id, stand, entry.get(), false);
            }
        }
        FeedEntry kept = sources.kept(viewer, id, hub);
        return new Found(seen, id, hub, kept, kept != null);
    }

    private static Optional<MessageId> id(HttpRequest<?> request) {
        String[] segments = String.valueOf(request.getUri().getRawPath()).split("/", 6);
        try {
            return Optional.of(
                    new MessageId(URLDecoder.decode(segments[4].replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every hub of somebody's stream on which an entry stands, that of its address first. */
    List<HubId> stands(String username, Found found) {
        Set<HubId> all = new LinkedHashSet<>(List.of(found.stand()));
        all.addAll(sources.stands(found.seen().viewer(), username, found.id()));
        return all.stream().limit(SavedEntry.MOST_HUBS).toList();
    }
}
