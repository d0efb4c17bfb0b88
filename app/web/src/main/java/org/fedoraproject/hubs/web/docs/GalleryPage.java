package org.fedoraproject.hubs.web.docs;

import com.github.jknack.handlebars.Handlebars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.web.hub.SampleCards;
import org.fedoraproject.hubs.web.hub.SampleCards.State;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Markdown;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.WidgetFiles;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;
import org.jspecify.annotations.Nullable;

/**
 * The gallery as its template sees it.
 *
 * @param frame around it
 * @param widgets by shelf
 */
record GalleryPage(Frame frame, List<Exhibit> widgets) {

    /**
     * A widget.
     *
     * @param kind what the program calls it
     * @param title what people read
     * @param description a sentence
     * @param picture shapes
     * @param readme more about it
     * @param where hubs and columns on which it may stand, in words
     * @param settings what can be set
     * @param states cards
     */
    record Exhibit(
            String kind,
            String title,
            String description,
            CharSequence picture,
            CharSequence readme,
            String where,
            List<Setting> settings,
            List<Stand> states) {}

    /**
     * @param label what it is called
     * @param help more about it; may be empty
     */
    record Setting(String label, String help) {}

    /**
     * @param name of the state
     * @param card in it; absent where there is none to be seen
     * @param words what there is instead; absent where there is a card
     */
    record Stand(
            String name,
            @Nullable WidgetCard card,
            @Nullable String words) {}

    /** Everything that this portal has. */
    static GalleryPage of(Frame frame, Widgets widgets, SampleCards samples, Locale locale, Instant now) {
        List<WidgetKind<?, ?>> kinds = widgets.all().stream()
                .<WidgetKind<?, ?>>map(kind -> kind)
                .filter(kind -> !kind.widget().profile().standsOn().isEmpty())
                .sorted(Comparator.<WidgetKind<?, ?>, Object>comparing(
                                kind -> kind.widget().profile().shelf(), Comparator.comparing(Object::toString))
                        .thenComparing(kind -> kind.widget().profile().kind()))
                .toList();
        List<Exhibit> all = new ArrayList<>();
        long number = 1;
        for (WidgetKind<?, ?> kind : kinds) {
            all.add(exhibit(kind, samples, locale, number, now));
            number += State.values().length;
        }
        return new GalleryPage(frame, all);
    }

    private static Exhibit exhibit(WidgetKind<?, ?> kind, SampleCards samples, Locale locale, long first, Instant now) {
        Texts pages = PageTexts.in(locale);
        Texts own = kind.texts(locale);
        List<Stand> stands = new ArrayList<>();
        for (State state : State.values()) {
            Optional<WidgetCard> card = samples.card(kind, state, locale, first + stands.size(), now);
            String name = state.name().toLowerCase(Locale.ROOT);
            stands.add(new Stand(
                    pages.say("gallery." + name),
                    card.orElse(null),
                    card.isPresent() ? null : pages.say("gallery.never-" + name)));
        }
        return new Exhibit(
                kind.widget().profile().kind(),
                said(own, "title").orElse(kind.widget().profile().kind()),
                said(own, "description").orElse(""),
                new Handlebars.SafeString(WidgetFiles.picture(kind)),
                Markdown.html(WidgetFiles.readme(kind)),
                where(kind, pages),
                settings(kind, own),
                stands);
    }

    private static String where(WidgetKind<?, ?> kind, Texts texts) {
        String hubs = kind.widget().profile().standsOn().stream()
                .sorted()
                .map(hub -> texts.say("gallery.on-" + hub.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        String columns = kind.widget().profile().columns().stream()
                .map(column -> texts.say("layout.column-" + column.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return texts.say("gallery.where", Map.of("hubs", hubs, "columns", columns));
    }

    private static List<Setting> settings(WidgetKind<?, ?> kind, Texts texts) {
        List<Setting> settings = new ArrayList<>();
        for (var component : kind.widget().profile().defaults().getClass().getRecordComponents()) {
            settings.add(new Setting(
                    said(texts, "setting." + component.getName()).orElse(component.getName()),
                    said(texts, "setting." + component.getName() + ".help").orElse("")));
        }
        return settings;
    }

    private static Optional<String> said(Texts texts, String key) {
        try {
            return Optional.of(texts.say(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
