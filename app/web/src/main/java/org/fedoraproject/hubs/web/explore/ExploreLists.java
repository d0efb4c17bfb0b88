package org.fedoraproject.hubs.web.explore;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;
import org.fedoraproject.hubs.web.site.Life;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the lists of Explore: five questions to the store of hubs and one to that of feeds, whatever is listed. Thread-safe. */
@Singleton
final class ExploreLists {

    private static final int TEAMS = 12;

    private static final int PEOPLE = 50;

    private static final int FIRST_PEOPLE = 10;

    private final HubStore hubs;
    private final VisibleFeeds feeds;
    private final Clock clock;

    ExploreLists(HubStore hubs, VisibleFeeds feeds, @Named("pages") Clock clock) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.clock = clock;
    }

    ExplorePage page(Search asked) {
        int teams = hubs.count(HubKind.TEAM, asked.query());
        int people = hubs.count(HubKind.USER, asked.query());
        int size = asked.people() ? PEOPLE : TEAMS;
        int last = Math.max(1, ((asked.people() ? people : teams) + size - 1) / size);
        Search search = asked.onPage(Math.min(asked.page(), last));
        int skipped = (search.page() - 1) * size;
        List<HubSummary> teamsShown =
                search.people() ? List.of() : hubs.list(HubKind.TEAM, search.query(), skipped, TEAMS);
        List<HubSummary> peopleShown = search.people()
                ? hubs.list(HubKind.USER, search.query(), skipped, PEOPLE)
                : hubs.list(HubKind.USER, search.query(), 0, FIRST_PEOPLE);
        Texts texts = PageTexts.here();
        boolean more = !search.people() && people > peopleShown.size();
        return new ExplorePage(
                new Frame(
                        texts.say("site.explore"),
                        texts.say("explore.summary-page"),
                        "/favicon.ico",
                        null,
                        true,
                        "",
                        List.of()),
                summary(texts, search, teams, people),
                search.query(),
                search.people(),
                tabs(texts, search, teams, people),
                cards(teamsShown),
                peopleShown.stream().map(hub -> HubRow.of(hub, Life.UNKNOWN)).toList(),
                more ? search.among(true).address() : null,
                texts.say("explore.all-people", Map.of("count", people)),
                teamsShown.isEmpty() && peopleShown.isEmpty() ? nothing(texts, search) : null,
                pager(search, last));
    }

    private List<HubRow> cards(List<HubSummary> teams) {
        if (teams.isEmpty()) {
            return List.of();
        }
        List<HubId> ids = teams.stream().map(HubSummary::id).toList();
        Map<FeedId, Feed> read = feeds.askReadable(Viewer.VISITOR, ids).get().orElse(Map.of());
        return teams.stream()
                .map(hub -> HubRow.of(
                        hub,
                        read.containsKey(hub.id().feed())
                                ? Life.of(read.get(hub.id().feed()), clock.instant())
                                : Life.UNKNOWN))
                .toList();
    }

    private static String summary(Texts texts, Search search, int teams, int people) {
        return texts.say(
                search.query().isEmpty() ? "explore.found" : "explore.found-with",
                Map.of("teams", teams, "people", people, "query", search.query()));
    }

    private static List<ExplorePage.Tab> tabs(Texts texts, Search search, int teams, int people) {
        return List.of(
                new ExplorePage.Tab(search.among(false).address(), !search.people(), texts.say("explore.teams"), teams),
                new ExplorePage.Tab(
                        search.among(true).address(), search.people(), texts.say("explore.people"), people));
    }

    private static String nothing(Texts texts, Search search) {
        return texts.say(search.query().isEmpty() ? "explore.nobody" : "explore.nothing");
    }

    private static ExplorePage.@Nullable Pager pager(Search search, int last) {
        if (last == 1) {
            return null;
        }
        return new ExplorePage.Pager(
                search.page(),
                last,
                search.page() > 1 ? search.onPage(search.page() - 1).address() : null,
                search.page() < last ? search.onPage(search.page() + 1).address() : null);
    }
}
