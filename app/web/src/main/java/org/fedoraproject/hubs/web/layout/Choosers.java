package org.fedoraproject.hubs.web.layout;

import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.web.layout.LayoutPage.Chip;
import org.fedoraproject.hubs.web.layout.LayoutPage.Chooser;
import org.fedoraproject.hubs.web.layout.LayoutPage.Option;
import org.fedoraproject.hubs.web.layout.Showing.Open;
import org.fedoraproject.hubs.widgets.Markdown;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.WidgetFiles;
import org.fedoraproject.hubs.widgets.WidgetKind;

/** Makes the chooser of widgets. Thread-safe. */
@Singleton
final class Choosers {

    private final Pieces pieces;

    Choosers(Pieces pieces) {
        this.pieces = pieces;
    }

    Chooser of(HubKind hub, Draft draft, Open.Choosing open, Texts texts) {
        String column = LayoutPages.code(open.column());
        List<WidgetKind<?, ?>> kinds = pieces.choices(hub, open.column());
        List<Option> options =
                kinds.stream().map(kind -> option(draft, open, kind, texts)).toList();
        return new Chooser(
                column,
                texts.say("layout.add-" + column),
                texts.say("layout.search", Map.of("count", options.size())),
                open.words(),
                chips(open, column, options, texts),
                options,
                texts.say("layout.nothing-fits"),
                options.stream().allMatch(Option::away),
                open.missing() ? texts.say("layout.choose-one") : null);
    }

    private static List<Chip> chips(Open.Choosing open, String column, List<Option> options, Texts texts) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                "choose:" + column + ":",
                "",
                texts.say("layout.all", Map.of("count", options.size())),
                open.shelf().isEmpty()));
        Arrays.stream(Shelf.values())
                .map(LayoutPages::code)
                .filter(shelf ->
                        options.stream().anyMatch(option -> option.shelf().equals(shelf)))
                .forEach(shelf -> chips.add(new Chip(
                        "choose:" + column + ":" + shelf,
                        shelf,
                        texts.say("layout.shelf-" + shelf),
                        open.shelf().equals(shelf))));
        return chips;
    }

    private Option option(Draft draft, Open.Choosing open, WidgetKind<?, ?> kind, Texts texts) {
        String name = kind.widget().profile().kind();
        String title = pieces.name(name, texts.locale());
        String description = pieces.description(name, texts.locale());
        String shelf = LayoutPages.code(kind.widget().profile().shelf());
        boolean already =
                draft.board().pieces().stream().anyMatch(piece -> piece.kind().equals(name));
        boolean fits = open.shelf().isEmpty() || open.shelf().equals(shelf);
        return new Option(
                name,
                shelf,
                title,
                description,
                already ? texts.say("layout.already") : "",
                new Handlebars.SafeString(WidgetFiles.picture(kind)),
                Markdown.html(WidgetFiles.readme(kind)),
                open.widget().equals(name),
                !fits || !holds(title + " " + description + " " + name, open.words()));
    }

    private static boolean holds(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(lower::contains);
    }
}
