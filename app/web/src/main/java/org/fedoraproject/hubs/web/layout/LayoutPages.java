package org.fedoraproject.hubs.web.layout;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.hub.Weave;
import org.fedoraproject.hubs.web.layout.LayoutPage.Bar;
import org.fedoraproject.hubs.web.layout.LayoutPage.ColumnView;
import org.fedoraproject.hubs.web.layout.LayoutPage.SlotView;
import org.fedoraproject.hubs.web.layout.LayoutPage.Tool;
import org.fedoraproject.hubs.web.layout.Showing.Open;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the page on which an owner arranges a hub. Thread-safe. */
@Singleton
final class LayoutPages {

    private final Pieces pieces;
    private final Choosers choosers;
    private final Configuring configuring;
    private final Pages pages;

    LayoutPages(Pieces pieces, Choosers choosers, Configuring configuring, Pages pages) {
        this.pieces = pieces;
        this.choosers = choosers;
        this.configuring = configuring;
        this.pages = pages;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String page(Seen seen, Showing showing, Texts texts) {
        Hub hub = seen.hub();
        Draft draft = showing.draft();
        return pages.render(
                "layout",
                new LayoutPage(
                        BehindHub.frame(hub, texts.say("layout.heading", Map.of("hub", hub.title()))),
                        new LayoutPage.Head(
                                hub.title(),
                                hub.summary(),
                                "/" + hub.id().path() + "/",
                                Avatar.of(hub.id(), hub.title()),
                                Weave.of(hub.id())),
                        DraftForm.Fields.of(draft),
                        first(showing.open()),
                        bar(showing, texts),
                        showing.alert(),
                        showing.preview(),
                        splits(showing, texts),
                        Arrays.stream(Column.values())
                                .map(column -> column(hub.id().kind(), showing, column, texts))
                                .toList(),
                        showing.open() instanceof Open.Choosing choosing
                                ? choosers.of(hub.id().kind(), draft, choosing, texts)
                                : null,
                        showing.open() instanceof Open.Configuring open ? configuring.view(draft, open, texts) : null));
    }

    /** What the Enter key means: in a dialog what its own button does, elsewhere nothing but another look. */
    private static String first(@Nullable Open open) {
        return switch (open) {
            case null -> "";
            case Open.Choosing choosing -> "choose:" + code(choosing.column());
            case Open.Configuring config -> "settle:" + config.key();
        };
    }

    private static Bar bar(Showing showing, Texts texts) {
        Draft draft = showing.draft();
        int steps = draft.past().size();
        String unsaved = draft.isChanged()
                ? texts.say("layout.unsaved", Map.of("count", Math.max(1, steps)))
                : texts.say("layout.nothing-unsaved");
        Tool undo = steps == 0
                ? null
                : new Tool(
                        "layout-undo",
                        "undo",
                        texts.say("layout.undo"),
                        "undo",
                        showing.focus().equals("layout-undo"),
                        null);
        return new Bar(
                showing.status().isEmpty() ? unsaved : showing.status() + " " + unsaved,
                draft.isChanged(),
                undo,
                texts.say(
                        "layout.where",
                        Map.of("title", "{title}", "column", "{column}", "place", "{place}", "count", "{count}")),
                texts.say("layout.put-back", Map.of("title", "{title}")),
                texts.say("layout.drop-here", Map.of("title", "{title}")));
    }

    private static List<Tool> splits(Showing showing, Texts texts) {
        return Arrays.stream(Split.values())
                .map(split -> new Tool(
                        "split-" + code(split),
                        "split:" + code(split),
                        texts.say("layout.split-" + code(split)),
                        "",
                        showing.focus().equals("split-" + code(split)),
                        Boolean.toString(showing.draft().board().split() == split)))
                .toList();
    }

    private ColumnView column(HubKind hub, Showing showing, Column column, Texts texts) {
        String name = code(column);
        List<Piece> there = showing.draft().board().in(column);
        String add = "add-" + name;
        return new ColumnView(
                name,
                texts.say("layout." + name),
                texts.say("layout.column-" + name),
                texts.say("layout.count", Map.of("count", there.size())),
                there.stream().map(piece -> slot(hub, showing, piece, texts)).toList(),
                new Tool(
                        add,
                        "choose:" + name,
                        texts.say("layout.add-" + name),
                        "plus",
                        showing.focus().equals(add),
                        null));
    }

    private SlotView slot(HubKind hub, Showing showing, Piece piece, Texts texts) {
        String title = pieces.title(piece, texts.locale());
        boolean pinned = pieces.isPinned(hub, showing.draft().base(), piece);
        String prefix = "s-" + piece.key();
        List<String> columns = Arrays.stream(Column.values())
                .filter(column -> column == piece.column() || pieces.mayStand(hub, piece.kind(), column))
                .map(LayoutPages::code)
                .toList();
        return new SlotView(
                piece.key(),
                title,
                detail(piece, texts),
                pinned,
                piece.membersOnly(),
                texts.say("layout.grip", Map.of("title", title)),
                showing.focus().equals(prefix + "-grip"),
                String.join(" ", columns),
                pinned ? List.of() : tools(showing, piece, title, columns.size() > 1, texts),
                showing.problems().getOrDefault(piece.key(), List.of()));
    }

    private String detail(Piece piece, Texts texts) {
        return pieces.kind(piece).isPresent()
                ? pieces.description(piece.kind(), texts.locale())
                : texts.say("card.not-installed", Map.of("widget", piece.kind()));
    }

    private static List<Tool> tools(Showing showing, Piece piece, String title, boolean both, Texts texts) {
        List<Tool> tools = new ArrayList<>();
        tools.add(tool(showing, piece, "up", "up", title, texts));
        tools.add(tool(showing, piece, "down", "fall", title, texts));
        if (both) {
            tools.add(tool(showing, piece, "across", "swap", title, texts));
        }
        Tool seen = tool(showing, piece, "seen", piece.membersOnly() ? "lock" : "eye", title, texts);
        tools.add(new Tool(
                seen.id(), seen.act(), seen.label(), seen.icon(), seen.focus(), Boolean.toString(piece.membersOnly())));
        tools.add(tool(showing, piece, "configure", "sliders", title, texts));
        tools.add(tool(showing, piece, "remove", "trash", title, texts));
        return tools;
    }

    private static Tool tool(Showing showing, Piece piece, String verb, String icon, String title, Texts texts) {
        String id = "s-" + piece.key() + "-" + verb;
        return new Tool(
                id,
                verb + ":" + piece.key(),
                texts.say("layout.do-" + verb, Map.of("title", title)),
                icon,
                showing.focus().equals(id) && showing.open() == null,
                null);
    }
}
