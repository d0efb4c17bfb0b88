package org.fedoraproject.hubs.web.landing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.web.hub.CardMaker;
import org.fedoraproject.hubs.web.hub.Eyes;
import org.fedoraproject.hubs.web.hub.Fragments;
import org.fedoraproject.hubs.web.hub.LiveUpdates;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;
import org.fedoraproject.hubs.web.site.Life;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;

/** The first page and its one live card. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LandingController {

    private static final int ROWS = 8;

    private static final int TOPICS = 40;

    private final CommunityReader reader;
    private final CardMaker maker;
    private final LiveUpdates updates;
    private final Pages pages;

    LandingController(CommunityReader reader, CardMaker maker, LiveUpdates updates, Pages pages) {
        this.reader = reader;
        this.maker = maker;
        this.updates = updates;
        this.pages = pages;
    }

    /** What happens, who is here. */
    @Get("/")
    HttpResponse<?> landing(HttpRequest<?> request) {
        var from = updates.now();
        Community community = reader.read();
        Frame.Live live = updates.from(request, from, topics(community), List.of());
        Texts texts = PageTexts.here();
        Frame frame = new Frame(
                texts.say("landing.title"),
                texts.say("landing.summary"),
                pages.mark(),
                community.teams() + community.people() == 0 ? null : live,
                false,
                "",
                List.of());
        LandingPage page = new LandingPage(
                frame,
                LandingPage.Totals.of(community.teams(), community.people()),
                card(request, community),
                rows(community, community.teamsShown()),
                rows(community, community.peopleShown()));
        return org.fedoraproject.hubs.web.site.Html.page(pages.render("landing", page));
    }

    /** The live card alone. */
    @Get("/happening")
    HttpResponse<?> happening(HttpRequest<?> request) {
        return Fragments.answer(request, card(request, reader.read()), pages);
    }

    /** The newest entries of everybody, drawn by the widget that draws feeds on hubs. */
    private WidgetCard card(HttpRequest<?> request, Community community) {
        HubId nobody = HubId.team("community");
        WidgetPlacement stand = new WidgetPlacement(
                new PlacementId(1),
                nobody,
                "feed",
                WidgetPlacement.Column.MAIN,
                0,
                false,
                JsonNodeFactory.instance.objectNode());
        Optional<Feed> newest = community.feedsAway() ? Optional.empty() : Optional.of(community.newest());
        Hub everybody = Hub.named(nobody, "landing", community.readAt());
        return maker.entries(
                Eyes.visitor(request),
                everybody,
                stand,
                newest,
                community.readAt(),
                PageTexts.here().say("landing.happening"),
                "/happening");
    }

    private static List<HubRow> rows(Community community, List<HubSummary> hubs) {
        return hubs.stream()
                .map(hub -> HubRow.of(
                        hub,
                        Optional.ofNullable(community.feeds().get(hub.id().feed()))
                                .map(feed -> Life.of(feed, community.readAt()))
                                .orElse(Life.UNKNOWN)))
                .sorted(Comparator.comparing(
                        (HubRow row) -> row.lastAt() == null ? "" : row.lastAt(), Comparator.reverseOrder()))
                .limit(ROWS)
                .toList();
    }

    private static String topics(Community community) {
        return Stream.concat(community.teamsShown().stream(), community.peopleShown().stream())
                .limit(TOPICS)
                .map(hub -> hub.id().path())
                .collect(Collectors.joining(" "));
    }
}
