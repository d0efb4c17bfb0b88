package org.fedoraproject.hubs.web.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.search.PeopleFilter;
import org.fedoraproject.hubs.core.search.PeopleList;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pager;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.Texts;

/** Makes the directory: a number of questions to the stores that does not grow. Thread-safe. */
@Singleton
final class PeoplePages {

    private static final int SIZE = 50;

    private final SearchStore search;
    private final HubStore hubs;
    private final VisibleFeeds feeds;

    PeoplePages(SearchStore search, HubStore hubs, VisibleFeeds feeds) {
        this.search = search;
        this.hubs = hubs;
        this.feeds = feeds;
    }

    PeoplePage page(Viewer viewer, Wanted wanted) {
        Texts texts = PageTexts.here();
        PeopleList list = search.people(
                new PeopleFilter(Words.of(wanted.query()), wanted.initial(), (wanted.page() - 1) * SIZE, SIZE));
        int pages = Math.max(wanted.page(), Pager.pages(list.count(wanted.initial()), SIZE));
        boolean any = wanted.query().isEmpty();
        return new PeoplePage(
                new Frame(
                        texts.say("people.title"),
                        texts.say("people.summary-page"),
                        "/favicon.ico",
                        null,
                        true,
                        "",
                        List.of()),
                texts.say(
                        any ? "people.found" : "people.found-with",
                        Map.of("count", list.count(""), "query", wanted.query())),
                wanted.query(),
                wanted.initial(),
                list.count("") > SIZE || !wanted.initial().isEmpty() ? letters(wanted, list, texts) : List.of(),
                people(list, texts),
                list.people().isEmpty() ? texts.say(any ? "people.nobody" : "people.nothing") : null,
                isHidden(viewer),
                Pager.of(wanted.page(), pages, number -> wanted.onPage(number).address()));
    }

    private static List<PeoplePage.Letter> letters(Wanted wanted, PeopleList list, Texts texts) {
        List<PeoplePage.Letter> letters = new ArrayList<>();
        letters.add(letter(wanted, "", texts.say("people.all"), true));
        for (char each = 'a'; each <= 'z'; each++) {
            String initial = String.valueOf(each);
            letters.add(letter(wanted, initial, initial.toUpperCase(Locale.ROOT), list.count(initial) > 0));
        }
        letters.add(
                letter(wanted, PeopleFilter.OTHERS, texts.say("people.others"), list.count(PeopleFilter.OTHERS) > 0));
        return letters;
    }

    private static PeoplePage.Letter letter(Wanted wanted, String initial, String label, boolean any) {
        boolean current = initial.equals(wanted.initial());
        return new PeoplePage.Letter(any || current ? wanted.under(initial).address() : null, current, label);
    }

    /** The same for everybody: nobody sees more of others here than a visitor does. */
    private List<PeoplePage.Person> people(PeopleList list, Texts texts) {
        List<HubId> ids = list.people().stream().map(entry -> entry.hub().id()).toList();
        Map<HubId, Instant> acts = feeds.askLastActs(Viewer.VISITOR, ids).get().orElse(Map.of());
        return list.people().stream().map(entry -> person(entry, acts, texts)).toList();
    }

    private static PeoplePage.Person person(PeopleList.Entry entry, Map<HubId, Instant> acts, Texts texts) {
        HubId id = entry.hub().id();
        Instant at = acts.get(id);
        int more = entry.hub().members() - entry.teams().size();
        return new PeoplePage.Person(
                Avatar.of(id, entry.hub().title()),
                "/" + id.path() + "/",
                entry.hub().title(),
                "@" + id.name(),
                entry.hub().summary(),
                entry.teams().stream()
                        .map(team -> new PeoplePage.Team("/" + team.id().path() + "/", team.title()))
                        .toList(),
                more > 0 ? texts.say("people.more-teams", Map.of("count", more)) : null,
                at == null ? null : Moments.iso(at),
                at == null ? "" : Moments.words(at));
    }

    private boolean isHidden(Viewer viewer) {
        String username = viewer.username();
        if (username == null || !HubId.isName(username)) {
            return false;
        }
        return hubs.listed(List.of(HubId.user(username))).isEmpty();
    }
}
