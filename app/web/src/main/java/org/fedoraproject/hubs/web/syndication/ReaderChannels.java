package org.fedoraproject.hubs.web.syndication;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.stream.StreamItem;
import org.fedoraproject.hubs.web.stream.StreamQuery;
import org.fedoraproject.hubs.web.stream.StreamReader;
import org.fedoraproject.hubs.web.stream.Tab;
import org.fedoraproject.hubs.widgets.Texts;

/** What secret addresses give: what their person may read at that moment, without what they may as an administrator. Thread-safe. */
@Singleton
final class ReaderChannels {

    private static final int MOST = 100;

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ReaderAddresses addresses;
    private final SavedFilters filters;
    private final Sources sources;
    private final Clock clock;

    ReaderChannels(ReaderAddresses addresses, SavedFilters filters, Sources sources, @Named("pages") Clock clock) {
        this.addresses = addresses;
        this.filters = filters;
        this.sources = sources;
        this.clock = clock;
    }

    /** Where the entries come from. Thread-safe. */
    @Singleton
    static final class Sources {

        private final HubGate gate;
        private final VisibleFeeds feeds;
        private final StreamReader stream;

        Sources(HubGate gate, VisibleFeeds feeds, StreamReader stream) {
            this.gate = gate;
            this.feeds = feeds;
            this.stream = stream;
        }

        private Optional<Channel> hub(Viewer viewer, HubId id, String site) {
            return gate.open(viewer, id)
                    .filter(seen -> seen.may(Action.SEE_INSIDE))
                    .flatMap(seen -> feeds.read(seen).map(feed -> Channel.of(site, seen.hub(), feed.entries())));
        }

        private List<FeedEntry> stream(Viewer viewer, StreamQuery query) {
            return stream
                    .newest(viewer, query, MOST)
                    .orElseThrow(() -> new FeedStoreException(
                            "the store of feeds does not answer", new IllegalStateException("no answer")))
                    .stream()
                    .map(StreamItem::entry)
                    .toList();
        }
    }

    /**
     * What an address gives, under the address of the page that shows the same; empty when it gives nothing any more.
     *
     * @throws FeedStoreException when the store of feeds does not answer
     */
    Optional<Channel> find(SecretDigest digest, String site, Texts texts) {
        Optional<ReaderAddress> found = addresses.find(digest);
        found.ifPresent(this::note);
        return found.flatMap(address -> channel(address, site, texts));
    }

    private void note(ReaderAddress address) {
        Instant now = clock.instant();
        Instant used = address.usedAt();
        if (used == null || used.plus(NOTED_EVERY).isBefore(now)) {
            addresses.touch(address.id(), now);
        }
    }

    private Optional<Channel> channel(ReaderAddress address, String site, Texts texts) {
        Viewer viewer = new Viewer(address.username(), false, EnumSet.of(Scope.READ));
        return switch (address.source()) {
            case ReaderAddress.OfHub of -> sources.hub(viewer, of.hub(), site);
            case ReaderAddress.OwnStream own ->
                Optional.of(stream(
                        address,
                        viewer,
                        site,
                        StreamQuery.of(Tab.MINE),
                        texts.say("reader.stream", Map.of("name", address.username()))));
            case ReaderAddress.Filtered filtered -> filtered(address, filtered.filter(), viewer, site);
        };
    }

    private Optional<Channel> filtered(ReaderAddress address, FilterId id, Viewer viewer, String site) {
        return filters.of(address.username()).stream()
                .filter(filter -> filter.id().equals(id))
                .findFirst()
                .map(filter -> stream(address, viewer, site, StreamQuery.ofSaved(filter.query()), filter.name()));
    }

    private Channel stream(ReaderAddress address, Viewer viewer, String site, StreamQuery query, String title) {
        return new Channel(
                site,
                query.address(),
                site,
                "reader/" + address.id(),
                new Channel.Words(title, ""),
                address.createdAt(),
                sources.stream(viewer, query));
    }
}
