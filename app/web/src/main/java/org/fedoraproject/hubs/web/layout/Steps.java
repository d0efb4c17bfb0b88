package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.layout.DraftForm.Act;
import org.fedoraproject.hubs.web.layout.Showing.Open;
import org.fedoraproject.hubs.widgets.Texts;

/** What each button does to a draft, and what it says then. Stores nothing. Thread-safe. */
@Singleton
final class Steps {

    private final Pieces pieces;
    private final Configuring configuring;

    Steps(Pieces pieces, Configuring configuring) {
        this.pieces = pieces;
        this.configuring = configuring;
    }

    /** The draft after what the form asks for. */
    Showing take(HubKind hub, Form form, Texts texts) {
        Draft draft = DraftForm.read(form);
        Act act = Act.of(form);
        String about = act.about();
        return switch (act.verb()) {
            case "" -> look(draft, form, texts);
            case "up" -> shifted(hub, draft, about, -1, texts);
            case "down" -> shifted(hub, draft, about, 1, texts);
            case "across" -> across(hub, draft, about, texts);
            case "seen" -> seen(hub, draft, about, texts);
            case "remove" -> removed(hub, draft, about, texts);
            case "undo" -> undone(draft, texts);
            case "split" -> split(draft, about, texts);
            case "choose" -> choosing(draft, about, form);
            case "add" -> added(hub, draft, DraftForm.column(about), form, texts);
            case "configure" -> configured(hub, draft, about);
            case "settle" -> configuring.settled(hub, draft, about, form, texts);
            default -> throw new BadFormException("a button that there is not");
        };
    }

    private Showing look(Draft draft, Form form, Texts texts) {
        return DraftForm.moved(form)
                .flatMap(move -> draft.board().find(move.key()))
                .map(piece -> Showing.done(draft, where(draft, piece, texts), "s-" + piece.key() + "-grip"))
                .orElseGet(() -> Showing.of(draft));
    }

    private Showing shifted(HubKind hub, Draft draft, String key, int step, Texts texts) {
        String button = "s-" + key + (step < 0 ? "-up" : "-down");
        Piece piece = free(hub, draft, key).orElse(null);
        if (piece == null) {
            return Showing.of(draft);
        }
        int place = draft.board().place(piece) + step;
        int least = pieces.pinned(hub, draft.base(), piece.column());
        int end = draft.board().in(piece.column()).size();
        if (place < least || place >= end) {
            String words = texts.say(step < 0 ? "layout.at-top" : "layout.at-end", named(piece, texts));
            return Showing.done(draft, words, button);
        }
        Draft next = draft.then(draft.board().moved(key, piece.column(), place));
        return Showing.done(next, where(next, piece, texts), button);
    }

    private Showing across(HubKind hub, Draft draft, String key, Texts texts) {
        Piece piece = free(hub, draft, key).orElse(null);
        if (piece == null) {
            return Showing.of(draft);
        }
        Column other = piece.column() == Column.MAIN ? Column.SIDE : Column.MAIN;
        Draft next = draft.then(draft.board().moved(key, other, Integer.MAX_VALUE));
        return Showing.done(next, where(next, piece.in(other), texts), "s-" + key + "-across");
    }

    private Showing seen(HubKind hub, Draft draft, String key, Texts texts) {
        Piece piece = free(hub, draft, key).orElse(null);
        if (piece == null) {
            return Showing.of(draft);
        }
        boolean only = !piece.membersOnly();
        Draft next = draft.then(draft.board().changed(key, each -> each.seenByMembersOnly(only)));
        String words = texts.say(only ? "layout.members-only-done" : "layout.everybody-done", named(piece, texts));
        return Showing.done(next, words, "s-" + key + "-seen");
    }

    private Showing removed(HubKind hub, Draft draft, String key, Texts texts) {
        return free(hub, draft, key)
                .map(piece -> Showing.done(
                        draft.then(draft.board().without(key)),
                        texts.say("layout.removed", named(piece, texts)),
                        "layout-undo"))
                .orElseGet(() -> Showing.of(draft));
    }

    private static Showing undone(Draft draft, Texts texts) {
        Draft next = draft.undone();
        return Showing.done(next, texts.say("layout.undone"), next.past().isEmpty() ? "layout-title" : "layout-undo");
    }

    private static Showing split(Draft draft, String name, Texts texts) {
        Split split = Arrays.stream(Split.values())
                .filter(each -> LayoutPages.code(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadFormException("a split that there is not"));
        Draft next = draft.then(draft.board().split(split));
        return Showing.done(next, texts.say("layout.split-" + name + "-done"), "split-" + name);
    }

    private static Showing choosing(Draft draft, String about, Form form) {
        String[] parts = about.split(":", 2);
        String shelf = parts.length > 1 ? parts[1] : form.one("shelf");
        return Showing.of(draft)
                .with(new Open.Choosing(
                        DraftForm.column(parts[0]), form.one("words").strip(), shelf, form.one("widget"), false));
    }

    private Showing added(HubKind hub, Draft draft, Column column, Form form, Texts texts) {
        String kind = form.one("widget");
        if (!pieces.mayStand(hub, kind, column)) {
            return Showing.of(draft)
                    .with(new Open.Choosing(column, form.one("words").strip(), form.one("shelf"), "", true));
        }
        Piece piece = pieces.fresh(draft.nextKey(), kind, column);
        Draft next = draft.then(draft.board().with(piece));
        String words = texts.say("layout.added", named(piece, texts));
        Showing done = Showing.done(next, words, "s-" + piece.key() + "-grip");
        return pieces.hasSettings(kind) ? done.with(new Open.Configuring(piece.key(), null)) : done;
    }

    private Showing configured(HubKind hub, Draft draft, String key) {
        Showing plain = Showing.done(draft, "", "s-" + key + "-configure");
        return free(hub, draft, key)
                .map(piece -> plain.with(new Open.Configuring(key, null)))
                .orElse(plain);
    }

    /** A widget that is the owner's to change. */
    private Optional<Piece> free(HubKind hub, Draft draft, String key) {
        return draft.board().find(key).filter(piece -> !pieces.isPinned(hub, draft.base(), piece));
    }

    private String where(Draft draft, Piece piece, Texts texts) {
        List<Piece> column = draft.board().in(piece.column());
        return texts.say(
                "layout.where",
                Map.of(
                        "title",
                        pieces.title(piece, texts.locale()),
                        "column",
                        texts.say("layout.column-" + piece.column().name().toLowerCase(Locale.ROOT)),
                        "place",
                        draft.board().place(piece) + 1,
                        "count",
                        column.size()));
    }

    private Map<String, String> named(Piece piece, Texts texts) {
        return Map.of("title", pieces.title(piece, texts.locale()));
    }
}
