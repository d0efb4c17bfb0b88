package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.layout.LayoutPage.Alert;
import org.fedoraproject.hubs.web.layout.LayoutPage.Other;
import org.fedoraproject.hubs.web.layout.LayoutPage.Problem;
import org.fedoraproject.hubs.web.layout.LayoutPage.Tool;
import org.fedoraproject.hubs.widgets.Texts;

/** Begins drafts, takes them a step further and saves them. Thread-safe. */
@Singleton
final class Drafts {

    private static final int LOOKED_AT = 50;

    private final LayoutChanges layouts;
    private final Steps steps;
    private final Pieces pieces;
    private final History history;
    private final Clock clock;

    Drafts(LayoutChanges layouts, Steps steps, Pieces pieces, History history, @Named("pages") Clock clock) {
        this.layouts = layouts;
        this.steps = steps;
        this.pieces = pieces;
        this.history = history;
        this.clock = clock;
    }

    Showing begin(Seen seen) {
        return Showing.of(Draft.of(layout(seen.hub().id()), clock.instant()));
    }

    private Layout layout(HubId hub) {
        return layouts.find(hub).orElseThrow(() -> NotFoundPages.hub(hub.kind().letter(), hub.name()));
    }

    /** The draft after what the form asks for. */
    Showing step(Seen seen, Form form, Texts texts) {
        HubId hub = seen.hub().id();
        return switch (DraftForm.Act.of(form).verb()) {
            case "mine" ->
                Showing.done(
                        Rebase.onTop(DraftForm.read(form), layout(hub), clock.instant()),
                        texts.say("layout.mine-done"),
                        "layout-save");
            case "theirs" ->
                Showing.done(
                        Rebase.theirs(DraftForm.read(form), layout(hub), clock.instant()),
                        texts.say("layout.theirs-done"),
                        "layout-undo");
            default -> steps.take(hub.kind(), form, texts);
        };
    }

    /** What the form may hold. */
    static Set<String> fields(String body) {
        Set<String> fields = new LinkedHashSet<>(DraftForm.FIELDS);
        Configuring.fields(body).forEach(fields::add);
        return fields;
    }

    LayoutOutcome save(Seen seen, Draft draft, Texts texts) {
        return layouts.change(
                seen.viewer(), seen.hub().id(), draft.version(), draft.board().plan(), texts.locale());
    }

    /** The draft with what cannot be, each at its widget. */
    Showing wrong(Draft draft, List<LayoutProblem> found, Texts texts) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        List<Problem> links = new ArrayList<>();
        for (LayoutProblem problem : found) {
            List<Piece> pieces = draft.board().pieces();
            String key = problem.slot() >= 0 && problem.slot() < pieces.size()
                    ? pieces.get(problem.slot()).key()
                    : null;
            if (key != null) {
                problems.computeIfAbsent(key, k -> new ArrayList<>()).add(problem.words());
            }
            links.add(new Problem(key == null ? null : "s-" + key, problem.words()));
        }
        String heading = texts.say("layout.wrong", Map.of("count", links.size()));
        Alert alert = new Alert(heading, texts.say("layout.wrong-words"), links, List.of(), List.of());
        return Showing.of(draft).alerting(alert, problems);
    }

    /** The draft beside what somebody else saved meanwhile. */
    Showing stale(Seen seen, Draft draft, Layout theirs, Texts texts) {
        List<History.Entry> meanwhile = history.of(seen.hub().id(), 0, LOOKED_AT).stream()
                .filter(entry -> !entry.widgets().isEmpty() && entry.at().isAfter(draft.since()))
                .toList();
        Set<String> people = new TreeSet<>();
        Set<String> done = new LinkedHashSet<>();
        for (History.Entry entry : meanwhile) {
            people.add(entry.actor());
            entry.widgets()
                    .forEach(change -> done.add(texts.say(
                            "layout.did-" + change.how().code(),
                            Map.of("who", entry.actor(), "title", pieces.name(change.kind(), texts.locale())))));
        }
        String heading = people.isEmpty()
                ? texts.say("layout.stale-somebody")
                : texts.say("layout.stale", Map.of("who", String.join(", ", people)));
        return Showing.of(draft)
                .alerting(new Alert(
                        heading,
                        texts.say("layout.stale-words"),
                        done.stream().map(words -> new Problem(null, words)).toList(),
                        others(Board.of(theirs), texts),
                        List.of(way("mine", texts), way("theirs", texts))));
    }

    private List<Other> others(Board theirs, Texts texts) {
        return Arrays.stream(Column.values())
                .map(column -> new Other(
                        texts.say("layout." + LayoutPages.code(column)),
                        theirs.in(column).stream()
                                .map(piece -> pieces.title(piece, texts.locale()))
                                .toList()))
                .toList();
    }

    private static Tool way(String name, Texts texts) {
        return new Tool("layout-" + name, name, texts.say("layout." + name), "", false, null);
    }
}
