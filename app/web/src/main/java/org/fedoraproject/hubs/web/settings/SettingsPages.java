package org.fedoraproject.hubs.web.settings;

import com.ibm.icu.text.ListFormatter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.History.Opened;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.settings.FieldProblem;
import org.fedoraproject.hubs.web.access.Openings;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.settings.SettingsPage.Alert;
import org.fedoraproject.hubs.web.settings.SettingsPage.Problem;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a hub's settings: as the hub is, or as they were sent. Thread-safe. */
@Singleton
final class SettingsPages {

    private static final int LOOKED_AT = 50;

    private final BehindHub behind;
    private final History history;
    private final Pages pages;
    private final Openings openings;

    SettingsPages(BehindHub behind, History history, Pages pages, Openings openings) {
        this.behind = behind;
        this.history = history;
        this.pages = pages;
        this.openings = openings;
    }

    /** The tab as the hub is. */
    String show(Seen seen, SettingsTab tab, boolean saved) {
        return page(seen, tab, null, List.of(), saved, null);
    }

    /** The tab as it was sent, with what is wrong. */
    String wrong(Seen seen, SettingsTab tab, Form sent, List<FieldProblem> problems) {
        String heading = PageTexts.here().say("settings.problems", Map.of("count", problems.size()));
        List<Problem> links = problems.stream()
                .map(problem -> new Problem(SettingsFields.anchor(problem, sent), SettingsFields.words(problem)))
                .toList();
        return page(seen, tab, sent, problems, false, new Alert(heading, null, links));
    }

    /** The tab as it was sent, with what others changed meanwhile; sent again it is taken. */
    String stale(Seen seen, SettingsTab tab, Form sent, long version) {
        Set<HubField> fields = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        history.of(seen.hub().id(), 0, LOOKED_AT).stream()
                .filter(entry -> entry.version() > version)
                .forEach(entry -> {
                    people.add(entry.actor());
                    fields.addAll(entry.fields());
                });
        Texts texts = PageTexts.here();
        String who = people.isEmpty()
                ? texts.say("settings.somebody-else")
                : ListFormatter.getInstance(texts.locale()).format(people);
        List<Problem> now = fields.stream()
                .map(field -> new Problem(null, SettingsFields.now(field, seen.hub())))
                .toList();
        String heading = texts.say("settings.meanwhile", Map.of("who", who, "others", Math.max(1, people.size())));
        return page(seen, tab, sent, List.of(), false, new Alert(heading, texts.say("settings.meanwhile-words"), now));
    }

    private String page(
            Seen seen,
            SettingsTab tab,
            @Nullable Form sent,
            List<FieldProblem> problems,
            boolean saved,
            @Nullable Alert alert) {
        openings.note(seen, Opened.SETTINGS);
        Hub hub = seen.hub();
        SettingsFields fields = new SettingsFields(hub, sent, problems);
        boolean may = seen.may(Action.CHANGE_SETTINGS);
        String base = "/" + hub.id().path() + "/";
        String title = PageTexts.here().say("settings.of", Map.of("hub", hub.title()));
        return pages.render(
                "settings",
                new SettingsPage(
                        BehindHub.frame(hub, title),
                        behind.tabs(seen, title, tab.end()),
                        base + tab.end(),
                        hub.version(),
                        saved,
                        alert,
                        seen.isWarden(),
                        may && tab == SettingsTab.GENERAL ? fields.general() : null,
                        may && tab == SettingsTab.ACCESS ? fields.access() : null,
                        may && tab == SettingsTab.FEED ? fields.feed() : null,
                        tab == SettingsTab.GENERAL && seen.may(Action.ARCHIVE)
                                ? new SettingsPage.Closing(
                                        base + "settings/" + (hub.archived() ? "restore" : "archive"),
                                        hub.archived(),
                                        hub.title())
                                : null));
    }
}
