package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.settings.Followed;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** What stands beside a stream: where it comes from, named filters, what is hidden, packages. One question. Thread-safe. */
@Singleton
final class StreamSide {

    private static final int SOURCES = 30;

    private final SavedFilters filters;

    StreamSide(SavedFilters filters) {
        this.filters = filters;
    }

    StreamPage.Side of(String username, Merged merged, Texts texts) {
        org.fedoraproject.hubs.web.stream.Followed followed = merged.followed();
        Map<HubId, String> titles = titles(followed, texts);
        int left = followed.left() + Math.max(0, followed.hubs().size() - SOURCES);
        return new StreamPage.Side(
                sources(merged, titles, texts),
                left == 0 ? null : texts.say("stream.sources.more", Map.of("count", left)),
                filters.of(username).stream()
                        .map(filter -> new StreamPage.Named(
                                filter.id().toString(),
                                filter.name(),
                                StreamQuery.ofSaved(filter.query()).address(),
                                filter.query()))
                        .toList(),
                merged.reading().hides().stream()
                        .map(hide -> hidden(hide, merged, titles, texts))
                        .toList(),
                followed.hubs().stream()
                        .map(Seen::hub)
                        .filter(hub -> hub.id().kind() == HubKind.STREAM)
                        .flatMap(hub -> packages(hub).stream())
                        .toList());
    }

    /** What people call the hubs of a stream. */
    static Map<HubId, String> titles(org.fedoraproject.hubs.web.stream.Followed followed, Texts texts) {
        Map<HubId, String> titles = new HashMap<>();
        followed.hubs()
                .forEach(seen -> titles.put(
                        seen.hub().id(),
                        seen.hub().id().kind() == HubKind.STREAM
                                ? texts.say("stream.packages")
                                : seen.hub().title()));
        return titles;
    }

    private static List<String> packages(Hub stream) {
        return Followed.PACKAGE.names(stream.follows().stream()
                .sorted(Comparator.comparing(Interest::key))
                .toList());
    }

    private static List<StreamPage.Source> sources(Merged merged, Map<HubId, String> titles, Texts texts) {
        Map<HubId, Integer> unread = new HashMap<>();
        merged.shown().stream()
                .filter(merged::isUnread)
                .forEach(item -> item.hubs().forEach(hub -> unread.merge(hub, 1, Integer::sum)));
        List<Seen> hubs = new ArrayList<>(merged.followed().hubs());
        hubs.sort(
                Comparator.comparingInt(seen -> -unread.getOrDefault(seen.hub().id(), 0)));
        return hubs.stream()
                .limit(SOURCES)
                .map(seen -> source(seen, titles, unread.get(seen.hub().id()), texts))
                .toList();
    }

    private static StreamPage.Source source(
            Seen seen, Map<HubId, String> titles, @Nullable Integer unread, Texts texts) {
        HubId id = seen.hub().id();
        HubId shown = id.kind() == HubKind.STREAM ? HubId.user(id.name()) : id;
        String title = titles.getOrDefault(id, id.name());
        return new StreamPage.Source(
                Avatar.of(shown, title),
                "/stream/?hub=" + Answers.encode(id.path()),
                "/" + shown.path() + "/",
                title,
                texts.say("stream.role." + org.fedoraproject.hubs.web.stream.Followed.role(seen)),
                unread == null ? null : Integer.toString(unread));
    }

    private static StreamPage.Hidden hidden(Hide hide, Merged merged, Map<HubId, String> titles, Texts texts) {
        long count = merged.hiddenBy(hide);
        HubId hub = hide.hub();
        String where = hub == null
                ? texts.say("stream.hides.everywhere", Map.of("count", count))
                : texts.say("stream.hides.here", Map.of("count", count, "hub", titles.getOrDefault(hub, hub.name())));
        return new StreamPage.Hidden(
                ApplicationTexts.of(hide.kind().application(), texts.locale()) + ": "
                        + hide.kind().words(),
                where,
                hub == null ? "" : hub.path(),
                hide.kind().application(),
                hide.kind().action());
    }
}
