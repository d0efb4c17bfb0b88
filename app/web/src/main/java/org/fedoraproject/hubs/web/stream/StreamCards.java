package org.fedoraproject.hubs.web.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.hub.CardMaker;
import org.fedoraproject.hubs.web.hub.Eyes;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.widgets.FeedLens;

/** Draws entries of several hubs with the widget that draws a hub's feed. Thread-safe. */
@Singleton
final class StreamCards {

    private final CardMaker maker;
    private final Clock clock;

    StreamCards(CardMaker maker, @Named("pages") Clock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * What a card is made of.
     *
     * @param number of the card within the page
     * @param title on it
     * @param source address of it alone
     * @param items newest first; empty when the store does not answer
     * @param titles what people call the hubs
     * @param reading how its reader reads
     * @param unread entries that are marked as unread
     */
    record Shown(
            long number,
            String title,
            String source,
            Optional<List<StreamItem>> items,
            Map<HubId, String> titles,
            Reading reading,
            Set<MessageId> unread) {}

    WidgetCard card(HttpRequest<?> request, Seen own, Shown shown) {
        HubId stream = HubId.stream(own.hub().id().name());
        WidgetPlacement stand = new WidgetPlacement(
                new PlacementId(shown.number()),
                stream,
                "feed",
                WidgetPlacement.Column.MAIN,
                0,
                false,
                JsonNodeFactory.instance.objectNode());
        Map<MessageId, List<FeedLens.Stand>> stands = new LinkedHashMap<>();
        shown.items().orElse(List.of()).forEach(item -> stands.put(item.entry().id(), stands(item, shown.titles())));
        FeedLens lens = new FeedLens(
                false,
                stands,
                shown.unread(),
                shown.reading().saved(),
                shown.reading().pinned(),
                "",
                0);
        Optional<Feed> feed = shown.items().map(items -> new Feed(stream.feed(), entries(items), Map.of()));
        return maker.entries(
                Eyes.of(request, own),
                new CardMaker.Entries(
                        Hub.named(stream, "stream", clock.instant()), stand, feed, lens, shown.title(), shown.source()),
                clock.instant());
    }

    private static List<FeedLens.Stand> stands(StreamItem item, Map<HubId, String> titles) {
        return item.hubs().stream()
                .map(hub -> new FeedLens.Stand(hub, titles.getOrDefault(hub, hub.name())))
                .toList();
    }

    private static List<FeedEntry> entries(List<StreamItem> items) {
        Set<MessageId> seen = new HashSet<>();
        return items.stream()
                .map(StreamItem::entry)
                .filter(entry -> seen.add(entry.id()))
                .toList();
    }
}
