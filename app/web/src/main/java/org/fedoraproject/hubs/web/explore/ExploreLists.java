package org.fedoraproject.hubs.web.explore;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.search.Liveness;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.TeamFilter;
import org.fedoraproject.hubs.core.search.TeamList;
import org.fedoraproject.hubs.core.search.Topic;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;
import org.fedoraproject.hubs.web.site.Life;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pager;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the lists of Explore, the same for everybody: a number of questions to the stores that does not grow. Thread-safe. */
@Singleton
final class ExploreLists {

    private static final int TEAMS = 24;

    private final SearchStore search;
    private final HubStore hubs;
    private final VisibleFeeds feeds;
    private final HelpBoard board;
    private final Settings settings;

    /** @param settings what is configured, and the time */
    ExploreLists(SearchStore search, HubStore hubs, VisibleFeeds feeds, HelpBoard board, Settings settings) {
        this.search = search;
        this.hubs = hubs;
        this.feeds = feeds;
        this.board = board;
        this.settings = settings;
    }

    /** What is configured, and the time. Thread-safe. */
    @Singleton
    static final class Settings {

        private final List<Topic> topics;
        private final Clock clock;

        Settings(TopicsConfiguration configuration, @Named("pages") Clock clock) {
            this.topics = configuration.all();
            this.clock = clock;
        }
    }

    List<Topic> topics() {
        return settings.topics;
    }

    ExplorePage page(Wanted wanted) {
        TeamList list = search.teams(filter(wanted));
        int people = hubs.count(HubKind.USER, "");
        int found = list.count(wanted.liveness());
        int pages = Math.max(wanted.page(), Pager.pages(found, TEAMS));
        Texts texts = PageTexts.here();
        HelpBoard.Open open = board.read(settings.clock.instant());
        return new ExplorePage(
                new Frame(
                        texts.say("site.explore"),
                        texts.say("explore.summary-page"),
                        "/favicon.ico",
                        null,
                        true,
                        "",
                        List.of()),
                texts.say("explore.found", Map.of("teams", list.all(), "people", people)),
                topics(wanted, list, texts),
                lively(wanted, list, texts),
                list.all(),
                people,
                groups(list, open, texts),
                wanted.isAll() ? open.newest() : List.of(),
                list.teams().isEmpty() ? texts.say(list.all() == 0 ? "explore.nobody" : "explore.nothing") : null,
                Pager.of(wanted.page(), pages, number -> wanted.onPage(number).address()));
    }

    private TeamFilter filter(Wanted wanted) {
        return new TeamFilter(
                settings.topics,
                wanted.topic(),
                wanted.liveness(),
                settings.clock.instant(),
                (wanted.page() - 1) * TEAMS,
                TEAMS);
    }

    private List<ExplorePage.Choice> topics(Wanted wanted, TeamList list, Texts texts) {
        List<ExplorePage.Choice> choices = new ArrayList<>();
        choices.add(new ExplorePage.Choice(
                wanted.about(null).address(), wanted.topic() == null, texts.say("explore.all-topics"), list.all()));
        for (Topic topic : settings.topics) {
            int count = list.byTopic().getOrDefault(topic.name(), 0);
            boolean current = topic.name().equals(wanted.topic());
            if (count > 0 || current) {
                choices.add(new ExplorePage.Choice(
                        wanted.about(topic.name()).address(), current, name(topic, texts), count));
            }
        }
        return choices.size() > 1 ? choices : List.of();
    }

    /** What an operator adds has no text: its name is one. */
    private static String name(Topic topic, Texts texts) {
        String key = "explore.topic." + topic.name();
        return texts.has(key) ? texts.say(key) : topic.name();
    }

    private static List<ExplorePage.Choice> lively(Wanted wanted, TeamList list, Texts texts) {
        List<ExplorePage.Choice> choices = new ArrayList<>();
        choices.add(choice(wanted, list, null, texts));
        for (Liveness each : Liveness.values()) {
            choices.add(choice(wanted, list, each, texts));
        }
        return choices;
    }

    private static ExplorePage.Choice choice(Wanted wanted, TeamList list, @Nullable Liveness each, Texts texts) {
        return new ExplorePage.Choice(
                wanted.lively(each).address(),
                wanted.liveness() == each,
                texts.say("explore.lively." + (each == null ? "any" : Wanted.word(each))),
                list.count(each));
    }

    private List<ExplorePage.Group> groups(TeamList list, HelpBoard.Open open, Texts texts) {
        if (list.teams().isEmpty()) {
            return List.of();
        }
        List<HubId> ids = list.teams().stream().map(team -> team.hub().id()).toList();
        Map<FeedId, Feed> read = feeds.askReadable(Viewer.VISITOR, ids).get().orElse(Map.of());
        Map<Liveness, List<ExplorePage.Card>> cards = list.teams().stream()
                .collect(Collectors.groupingBy(
                        team -> Liveness.of(team.lastAt(), settings.clock.instant()),
                        Collectors.mapping(team -> card(team, read, open), Collectors.toList())));
        return Stream.of(Liveness.values())
                .filter(cards::containsKey)
                .map(each -> new ExplorePage.Group(
                        "teams-" + Wanted.word(each),
                        texts.say("explore.group." + Wanted.word(each)),
                        Objects.requireNonNull(cards.get(each))))
                .toList();
    }

    private ExplorePage.Card card(TeamList.Team team, Map<FeedId, Feed> read, HelpBoard.Open open) {
        Feed feed = read.get(team.hub().id().feed());
        Life life = feed == null ? Life.UNKNOWN : Life.of(feed, settings.clock.instant());
        return new ExplorePage.Card(
                HubRow.of(team.hub(), life), open.wanted(team.hub().id()));
    }
}
