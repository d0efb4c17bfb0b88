package org.fedoraproject.hubs.web.search;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.web.search.Asked.Part;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pager;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the page of search: a number of questions that does not grow with what is found. Thread-safe. */
@Singleton
final class SearchPages {

    private static final int LITTLE = 6;

    private static final int SIZE = 20;

    private static final int MARKED = 240;

    private final SearchStore search;
    private final ActivitySearch activity;

    SearchPages(SearchStore search, ActivitySearch activity) {
        this.search = search;
        this.activity = activity;
    }

    /** What was found, before it is words. */
    private record Results(Asked asked, Finds finds, Optional<List<ActivitySearch.Found>> entries) {

        int count(Part part) {
            return switch (part) {
                case TEAMS -> finds.count(HubKind.TEAM);
                case PEOPLE -> finds.count(HubKind.USER);
                case ACTIVITY -> entries.map(List::size).orElse(0);
                case ALL -> finds.total() + count(Part.ACTIVITY);
            };
        }
    }

    SearchPage page(Viewer viewer, Asked asked) {
        Texts texts = PageTexts.here();
        if (asked.tooLong() || asked.isTooShort()) {
            return unasked(asked, texts);
        }
        Results results = results(viewer, asked);
        boolean none = results.count(Part.ALL) == 0;
        return new SearchPage(
                frame(texts),
                asked.text(),
                summary(results, texts),
                false,
                results.finds().alike() ? texts.say("search.alike", Map.of("query", asked.text())) : null,
                none ? List.of() : tabs(results, texts),
                groups(results, texts),
                none ? texts.say("search.nothing") : null,
                pager(results));
    }

    private static SearchPage unasked(Asked asked, Texts texts) {
        boolean empty = asked.text().isEmpty();
        String key = asked.tooLong() ? "search.too-long" : empty ? "search.empty" : "search.too-short";
        return new SearchPage(
                frame(texts),
                asked.text(),
                texts.say(key, Map.of("most", Asked.LONGEST)),
                !empty,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private Results results(Viewer viewer, Asked asked) {
        boolean paged = asked.part() == Part.TEAMS || asked.part() == Part.PEOPLE;
        Finds finds = search.search(new Sought(
                viewer,
                asked.words(),
                EnumSet.of(HubKind.TEAM, HubKind.USER),
                paged ? (asked.page() - 1) * SIZE : 0,
                asked.part() == Part.ALL ? LITTLE : SIZE));
        return new Results(asked, finds, activity.find(viewer, asked.words(), finds));
    }

    private static Frame frame(Texts texts) {
        return new Frame(texts.say("site.search"), "", "/favicon.ico", null, false, "", List.of());
    }

    private static String summary(Results results, Texts texts) {
        String query = results.asked().text();
        return results.finds().alike() || results.count(Part.ALL) == 0
                ? texts.say("search.none", Map.of("query", query))
                : texts.say("search.found", Map.of("count", results.count(Part.ALL), "query", query));
    }

    private static List<SearchPage.Tab> tabs(Results results, Texts texts) {
        Asked asked = results.asked();
        return List.of(Part.values()).stream()
                .map(part -> new SearchPage.Tab(
                        asked.address(part, 1),
                        part == asked.part(),
                        texts.say("search.part." + (part == Part.ALL ? "all" : part.word())),
                        part == Part.ALL ? null : results.count(part)))
                .toList();
    }

    private static List<SearchPage.Group> groups(Results results, Texts texts) {
        List<SearchPage.Group> groups = new ArrayList<>();
        for (Part part : List.of(Part.TEAMS, Part.PEOPLE, Part.ACTIVITY)) {
            boolean shown =
                    results.asked().part() == Part.ALL || results.asked().part() == part;
            if (shown && results.count(part) > 0) {
                groups.add(group(results, part, texts));
            }
        }
        return groups;
    }

    private static SearchPage.Group group(Results results, Part part, Texts texts) {
        boolean little = results.asked().part() == Part.ALL;
        int count = results.count(part);
        boolean more = little && count > LITTLE;
        return new SearchPage.Group(
                "found-" + part.word(),
                texts.say("search.part." + part.word()),
                count,
                part == Part.ACTIVITY ? List.of() : hits(results, part == Part.TEAMS ? HubKind.TEAM : HubKind.USER),
                part == Part.ACTIVITY ? happened(results, little ? LITTLE : SIZE) : List.of(),
                more ? results.asked().address(part, 1) : null,
                texts.say("search.more." + part.word(), Map.of("count", count)));
    }

    private static List<Hit> hits(Results results, HubKind kind) {
        return results.finds().of(kind).stream()
                .map(find -> Hit.of(find, results.asked().words()))
                .toList();
    }

    private static List<Happened> happened(Results results, int size) {
        int skipped = results.asked().part() == Part.ACTIVITY ? (results.asked().page() - 1) * size : 0;
        return results.entries().orElse(List.of()).stream()
                .skip(skipped)
                .limit(size)
                .map(found -> happened(found, results.asked().words()))
                .toList();
    }

    private static Happened happened(ActivitySearch.Found found, List<String> words) {
        FeedEntry entry = found.entry();
        String hub = "/" + found.hub().path() + "/";
        return new Happened(
                Hit.marked(entry.said().plain(), words, MARKED),
                hub + "entries/" + URLEncoder.encode(entry.id().value(), StandardCharsets.UTF_8),
                entry.icon(),
                Moments.iso(entry.at()),
                Moments.words(entry.at()),
                hub,
                found.title());
    }

    private static @Nullable Pager pager(Results results) {
        Asked asked = results.asked();
        return asked.part() == Part.ALL
                ? null
                : Pager.of(
                        asked.page(),
                        Math.max(asked.page(), Pager.pages(results.count(asked.part()), SIZE)),
                        number -> asked.address(asked.part(), number));
    }
}
