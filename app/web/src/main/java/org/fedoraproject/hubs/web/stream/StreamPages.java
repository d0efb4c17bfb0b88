package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a stream with a constant number of questions to the stores. Thread-safe. */
@Singleton
final class StreamPages {

    /** Entries of one page. */
    static final int PAGE = 40;

    /** Most of a first page that grew while it was open. */
    private static final int LONGEST_PAGE = 200;

    private final StreamReader reader;
    private final StreamCards cards;
    private final StreamSide sides;
    private final WaitingList waiting;
    private final Streams streams;

    StreamPages(StreamReader reader, StreamCards cards, StreamSide sides, WaitingList waiting, Streams streams) {
        this.reader = reader;
        this.cards = cards;
        this.sides = sides;
        this.waiting = waiting;
        this.streams = streams;
    }

    /**
     * One request for a stream.
     *
     * @param request that was sent
     * @param viewer who sent it
     * @param username theirs
     * @param followed their hubs
     * @param query what they want
     * @param texts in their language
     */
    record Asked(
            HttpRequest<?> request, Viewer viewer, String username, Followed followed, StreamQuery query, Texts texts) {

        static Asked of(HttpRequest<?> request, String username, Followed followed, StreamQuery query) {
            return new Asked(
                    request, Viewers.of(request), username, followed, query, PageTexts.in(Languages.of(request)));
        }
    }

    /** How many entries somebody has not read. */
    static int unread(Merged merged) {
        return (int) merged.shown().stream().filter(merged::isUnread).count();
    }

    /** The stream as somebody reads it; nothing in it when MongoDB does not answer. */
    Optional<Merged> merged(Asked asked) {
        return reader.merged(asked.username(), asked.followed());
    }

    /** The card of the entries alone. */
    WidgetCard card(Asked asked, Optional<Merged> merged) {
        return cut(asked, merged).card();
    }

    /** What a page shows of a tab. */
    private record Cut(WidgetCard card, @Nullable String next) {}

    private Cut cut(Asked asked, Optional<Merged> merged) {
        StreamQuery query = asked.query();
        Optional<List<StreamItem>> all = merged.map(each -> items(asked, each).stream()
                .filter(query::takes)
                .filter(item -> !query.unread() || each.isUnread(item))
                .toList());
        Optional<List<StreamItem>> shown = all.map(items -> page(query, items));
        Reading reading = merged.map(Merged::reading).orElse(Reading.NOTHING);
        Set<MessageId> unread = merged.map(each -> shown.orElse(List.of()).stream()
                        .filter(each::isUnread)
                        .map(item -> item.entry().id())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Cursor before = query.before();
        StreamCards.Shown what = new StreamCards.Shown(
                before == null ? 1 : Math.max(10, before.at().toEpochMilli()),
                title(asked, merged),
                before == null ? query.part() : query.below(before) + "&part=1",
                shown,
                StreamSide.titles(asked.followed(), asked.texts()),
                reading,
                unread);
        return new Cut(cards.card(asked.request(), own(asked), what), next(query, all, shown));
    }

    private List<StreamItem> items(Asked asked, Merged merged) {
        return switch (asked.query().tab()) {
            case MINE -> merged.shown();
            case MENTIONS -> merged.mentions();
            case ALL -> merged.items();
            case ACTIONS -> Deeds.open(merged);
            case SAVED -> saved(asked, merged.reading().saved().isEmpty(), false);
        };
    }

    /** What its reader keeps of hubs whose feed they still may read; the rest waits until they may again. */
    private List<StreamItem> saved(Asked asked, boolean none, boolean pinnedOnly) {
        if (none) {
            return List.of();
        }
        List<SavedEntry> kept = reader.visible(
                asked.viewer(),
                streams.saved(asked.username(), 0, pinnedOnly ? SavedEntry.MOST_PINNED : SavedEntry.MOST));
        List<HubId> readable = reader.readable(
                asked.viewer(),
                kept.stream().flatMap(each -> each.hubs().stream()).distinct().toList());
        return kept.stream()
                .filter(each -> each.pinned() || !pinnedOnly)
                .map(each -> new StreamItem(
                        each.entry(),
                        each.hubs().stream().filter(readable::contains).toList()))
                .filter(item -> !item.hubs().isEmpty())
                .sorted(Comparator.comparing(
                        StreamItem::entry, org.fedoraproject.hubs.core.feed.FeedEntry.NEWEST_FIRST))
                .toList();
    }

    private static List<StreamItem> page(StreamQuery query, List<StreamItem> all) {
        Cursor before = query.before();
        Cursor until = query.until();
        return all.stream()
                .filter(item -> before == null || before.isAbove(item.entry()))
                .filter(item -> until == null || !until.isAbove(item.entry()))
                .limit(until == null ? PAGE : LONGEST_PAGE)
                .toList();
    }

    private static @Nullable String next(
            StreamQuery query, Optional<List<StreamItem>> all, Optional<List<StreamItem>> shown) {
        List<StreamItem> items = shown.orElse(List.of());
        if (items.isEmpty()) {
            return null;
        }
        Cursor end = Cursor.below(items.getLast().entry());
        boolean more = all.orElse(List.of()).stream().anyMatch(item -> end.isAbove(item.entry()));
        return more ? query.below(end) : null;
    }

    private static String title(Asked asked, Optional<Merged> merged) {
        StreamQuery query = asked.query();
        if (query.before() != null) {
            return asked.texts().say("stream.card.older");
        }
        int unread = query.tab() == Tab.MINE && !query.isFiltered()
                ? merged.map(StreamPages::unread).orElse(0)
                : 0;
        return unread > 0
                ? asked.texts().say("stream.card.unread", Map.of("count", unread))
                : asked.texts().say("stream.tab." + query.tab().key());
    }

    /** The whole page. */
    StreamPage page(Asked asked, Frame frame, Optional<Merged> read) {
        Texts texts = asked.texts();
        Merged merged = read.orElseGet(
                () -> Merged.of(asked.username(), asked.followed(), Map.of(), streams.reading(asked.username())));
        List<StreamPage.Waiting> waits = waiting.of(asked.username(), texts);
        StreamQuery query = asked.query();
        boolean newest = query.before() == null;
        Cut cut = cut(asked, read);
        int unread = unread(merged);
        return new StreamPage(
                frame,
                tabs(asked, merged, unread, waits.size()),
                DoneWords.of(name -> asked.request().getParameters().get(name), texts),
                unread == 0
                        ? null
                        : Long.toString(merged.items().getFirst().entry().at().toEpochMilli()),
                search(asked, merged),
                query.tab() == Tab.ACTIONS ? texts.say("stream.actions.how") : "",
                query.tab() == Tab.ACTIONS ? waits : List.of(),
                query.tab() == Tab.MINE && newest && !query.isFiltered() ? pinned(asked, merged) : null,
                cut.card(),
                newest,
                cut.next(),
                sides.of(asked.username(), merged, texts));
    }

    private @Nullable WidgetCard pinned(Asked asked, Merged merged) {
        List<StreamItem> items = saved(asked, merged.reading().pinned().isEmpty(), true);
        if (items.isEmpty()) {
            return null;
        }
        StreamCards.Shown shown = new StreamCards.Shown(
                2,
                asked.texts().say("stream.card.pinned"),
                "/stream/?pinned=1&part=1",
                Optional.of(items),
                StreamSide.titles(asked.followed(), asked.texts()),
                merged.reading(),
                Set.of());
        return cards.card(asked.request(), own(asked), shown);
    }

    /** The card of what is pinned alone; absent when nothing is any more. */
    Optional<WidgetCard> pinned(Asked asked) {
        Reading reading = streams.reading(asked.username());
        return Optional.ofNullable(pinned(asked, Merged.of(asked.username(), asked.followed(), Map.of(), reading)));
    }

    private static Seen own(Asked asked) {
        return asked.followed().hubs().stream()
                .filter(Followed::isOwn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("whoever is signed in has a hub"));
    }

    private static List<StreamPage.TabLink> tabs(Asked asked, Merged merged, int unread, int waits) {
        List<StreamPage.TabLink> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            int count = switch (tab) {
                case MINE -> unread;
                case ACTIONS -> waits + Deeds.open(merged).size();
                case MENTIONS ->
                    (int) merged.mentions().stream().filter(merged::isUnread).count();
                case SAVED, ALL -> 0;
            };
            tabs.add(new StreamPage.TabLink(
                    asked.texts().say("stream.tab." + tab.key()),
                    tab.address(),
                    tab == asked.query().tab(),
                    count == 0 ? "" : Integer.toString(count)));
        }
        return tabs;
    }

    private static StreamPage.Search search(Asked asked, Merged merged) {
        StreamQuery query = asked.query();
        Texts texts = asked.texts();
        Set<String> applications = merged.items().stream()
                .map(item -> item.entry().application())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!query.application().isEmpty()) {
            applications.add(query.application());
        }
        List<StreamPage.Option> hubs = StreamSide.titles(asked.followed(), texts).entrySet().stream()
                .map(each -> new StreamPage.Option(
                        each.getKey().path(), each.getValue(), each.getKey().equals(query.hub())))
                .sorted(Comparator.comparing(StreamPage.Option::label))
                .toList();
        return new StreamPage.Search(
                query.tab().address(),
                query.words(),
                applications.stream()
                        .map(name -> new StreamPage.Option(
                                name, ApplicationTexts.of(name, texts.locale()), name.equals(query.application())))
                        .sorted(Comparator.comparing(StreamPage.Option::label))
                        .toList(),
                hubs,
                List.of(StreamQuery.Who.values()).stream()
                        .map(who -> new StreamPage.Option(
                                who == StreamQuery.Who.ANYBODY ? "" : who.key(),
                                texts.say("stream.who." + who.key()),
                                who == query.who()))
                        .toList(),
                query.unread(),
                query.isFiltered(),
                query.query(),
                query.tab() != Tab.ACTIONS);
    }

    /** Which hubs the page hears of at once: an address has only so much room. The rest it asks for now and then. */
    static List<Seen> live(Followed followed) {
        List<Seen> chosen = new ArrayList<>();
        int length = 0;
        for (Seen seen : followed.hubs()) {
            length += seen.hub().id().path().length();
            if (chosen.size() == MOST_TOPICS || length > LONGEST_TOPICS) {
                break;
            }
            chosen.add(Objects.requireNonNull(seen));
        }
        return chosen;
    }

    private static final int MOST_TOPICS = 40;

    private static final int LONGEST_TOPICS = 1_200;
}
