package org.fedoraproject.hubs.web.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.hub.CardMaker;
import org.fedoraproject.hubs.web.hub.Eyes;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the page of one entry. Thread-safe. */
@Singleton
final class EntryPages {

    private final CardMaker maker;
    private final Streams streams;
    private final Clock clock;

    EntryPages(CardMaker maker, Streams streams, @Named("pages") Clock clock) {
        this.maker = maker;
        this.streams = streams;
        this.clock = clock;
    }

    EntryPage page(HttpRequest<?> request, EntryFinder.Found found) {
        Texts texts = PageTexts.in(Languages.of(request));
        Hub hub = found.seen().hub();
        String username = found.seen().viewer().username();
        Reading reading = username == null ? Reading.NOTHING : streams.reading(username);
        FeedEntry entry = found.entry();
        return new EntryPage(
                Frame.still(
                                texts.say("entry.title", Map.of("hub", hub.title())),
                                "/avatar/" + hub.id().path() + ".svg")
                        .withSummary(entry == null ? "" : entry.said().plain())
                        .withShare(BehindHub.share(hub, "article")),
                Avatar.of(hub.id(), hub.title()),
                "/" + hub.id().path() + "/",
                hub.title(),
                done(request, texts),
                entry == null ? null : card(request, found, entry, reading, texts),
                found.copy(),
                entry == null ? List.of() : reasons(found, entry, texts),
                entry == null || username == null ? List.of() : acts(found, entry, reading, texts));
    }

    private static List<String> reasons(EntryFinder.Found found, FeedEntry entry, Texts texts) {
        if (found.stand().kind() == HubKind.STREAM) {
            return List.of(texts.say("stream.why.followed", Map.of("names", String.join(", ", entry.packages()))));
        }
        return Reasons.of(found.seen().hub(), entry, texts);
    }

    private static StreamPage.@Nullable Done done(HttpRequest<?> request, Texts texts) {
        String did = request.getParameters().get("did");
        return did != null
                        && Set.of(
                                        "saved-here",
                                        "removed-here",
                                        "restored-here",
                                        "pinned-here",
                                        "unpinned-here",
                                        "hidden-here",
                                        "shown-here",
                                        "full",
                                        "gone",
                                        "restored")
                                .contains(did)
                ? new StreamPage.Done(texts.say("stream.did." + did.replace("-here", "")), null)
                : null;
    }

    private WidgetCard card(
            HttpRequest<?> request, EntryFinder.Found found, FeedEntry entry, Reading reading, Texts texts) {
        Hub hub = found.seen().hub();
        WidgetPlacement stand = new WidgetPlacement(
                new PlacementId(1),
                hub.id(),
                "feed",
                WidgetPlacement.Column.MAIN,
                0,
                false,
                JsonNodeFactory.instance.objectNode());
        Feed feed = new Feed(hub.id().feed(), List.of(entry), Map.of());
        FeedLens lens = new FeedLens(
                false,
                Map.of(entry.id(), List.of(new FeedLens.Stand(hub.id(), hub.title()))),
                Set.of(),
                reading.saved(),
                reading.pinned(),
                "",
                0);
        return maker.entries(
                Eyes.of(request, found.seen()),
                new CardMaker.Entries(hub, stand, Optional.of(feed), lens, texts.say("entry.card"), found.address()),
                clock.instant());
    }

    private static List<EntryPage.Act> acts(EntryFinder.Found found, FeedEntry entry, Reading reading, Texts texts) {
        boolean saved = reading.saved().contains(entry.id());
        boolean pinned = reading.pinned().contains(entry.id());
        HubId hub = found.stand();
        EntryKind kind = EntryKind.of(entry);
        List<EntryPage.Act> acts = new ArrayList<>();
        acts.add(act(found, saved ? "remove" : "save", "bookmark", texts));
        acts.add(act(found, pinned ? "unpin" : "pin", "pin", texts));
        acts.add(act(found, reading.hides().contains(new Hide(hub, kind)) ? "show" : "hide", "eye", texts));
        boolean everywhere = reading.hides().contains(new Hide(null, kind));
        acts.add(act(found, everywhere ? "show-everywhere" : "hide-everywhere", "eye", texts));
        return acts;
    }

    private static EntryPage.Act act(EntryFinder.Found found, String what, String icon, Texts texts) {
        return new EntryPage.Act(found.address() + "/" + what, icon, texts.say("entry.do." + what));
    }
}
