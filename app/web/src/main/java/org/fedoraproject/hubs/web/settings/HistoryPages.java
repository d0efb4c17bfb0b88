package org.fedoraproject.hubs.web.settings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.web.access.Openings;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.Widgets;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a hub's history. Thread-safe. */
@Singleton
final class HistoryPages {

    private static final int PAGE = 50;

    private final History history;
    private final Openings openings;
    private final BehindHub behind;
    private final Pages pages;
    private final Widgets widgets;

    HistoryPages(History history, Openings openings, BehindHub behind, Pages pages, Widgets widgets) {
        this.history = history;
        this.openings = openings;
        this.behind = behind;
        this.pages = pages;
        this.widgets = widgets;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param tabs its head
     * @param changes newest first
     * @param back address of the page before; absent on the first
     * @param next address of the page after; absent on the last
     */
    record View(
            Frame frame,
            HubTabs tabs,
            List<HistoryLine> changes,
            @Nullable String back,
            @Nullable String next) {}

    /** @param page its number, from 1 */
    String show(Seen seen, int page) {
        Hub hub = seen.hub();
        openings.note(seen, History.Opened.HISTORY);
        List<History.Entry> entries = history.of(hub.id(), (page - 1) * PAGE, PAGE + 1);
        String base = "/" + hub.id().path() + "/history/?page=";
        Texts texts = PageTexts.here();
        String title = texts.say("settings.history-of", Map.of("hub", hub.title()));
        HistoryWords words = new HistoryWords(texts, widgets);
        return pages.render(
                "history",
                new View(
                        BehindHub.frame(hub, title),
                        behind.tabs(seen, title, "history/"),
                        entries.stream()
                                .limit(PAGE)
                                .map(entry -> HistoryLine.of(entry, words))
                                .toList(),
                        page > 1 ? base + (page - 1) : null,
                        entries.size() > PAGE ? base + (page + 1) : null));
    }
}
