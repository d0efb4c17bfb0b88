package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** What is known of the widgets in a draft. Thread-safe. */
@Singleton
final class Pieces {

    private final Widgets widgets;
    private final Layouts layouts;

    Pieces(Widgets widgets, Layouts layouts) {
        this.widgets = widgets;
        this.layouts = layouts;
    }

    /** What visitors read on it; a widget that this portal has no more is called by its kind. */
    String title(Piece piece, Locale locale) {
        WidgetPlacement placement = new WidgetPlacement(
                new PlacementId(piece.id() == null ? 1 : piece.id()),
                HubId.team("draft"),
                piece.kind(),
                piece.column(),
                0,
                piece.membersOnly(),
                piece.configuration());
        try {
            return widgets.find(piece.kind())
                    .map(kind -> kind.title(placement, locale))
                    .orElse(piece.kind());
        } catch (IllegalArgumentException e) {
            return piece.kind();
        }
    }

    /** What a widget is called before it stands anywhere; its kind where this portal has none such any more. */
    String name(String kind, Locale locale) {
        return widgets.find(kind).flatMap(found -> said(found, "title", locale)).orElse(kind);
    }

    /** What a widget is, in a sentence; empty where it does not say. */
    String description(String kind, Locale locale) {
        return widgets.find(kind)
                .flatMap(found -> said(found, "description", locale))
                .orElse("");
    }

    /** A widget without words costs itself alone. */
    private static Optional<String> said(WidgetKind<?, ?> kind, String key, Locale locale) {
        try {
            return Optional.of(kind.texts(locale).say(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Widgets that may come into a column, in the order in which hubs have them. */
    List<WidgetKind<?, ?>> choices(HubKind hub, Column column) {
        return widgets.all().stream()
                .<WidgetKind<?, ?>>map(kind -> kind)
                .filter(kind -> mayStand(kind, hub, column))
                .sorted(Comparator.<WidgetKind<?, ?>>comparingInt(
                                kind -> kind.widget().profile().order())
                        .thenComparing(kind -> kind.widget().profile().kind()))
                .toList();
    }

    boolean mayStand(HubKind hub, String kind, Column column) {
        return widgets.find(kind).filter(found -> mayStand(found, hub, column)).isPresent();
    }

    private static boolean mayStand(WidgetKind<?, ?> kind, HubKind hub, Column column) {
        return kind.widget().profile().standsOn().contains(hub)
                && kind.widget().profile().columns().contains(column);
    }

    /** Whether there is anything to set on it. */
    boolean hasSettings(String kind) {
        return widgets.find(kind).filter(WidgetKind::hasSettings).isPresent();
    }

    /** The widget itself; empty where this portal has none such any more. */
    Optional<WidgetKind<?, ?>> kind(Piece piece) {
        return widgets.find(piece.kind());
    }

    /** A new one. */
    Piece fresh(String key, String kind, Column column) {
        return new Piece(key, null, kind, column, false, JsonNodeFactory.instance.objectNode());
    }

    /** How many widgets at the top of a column are not the owner's to change: those that the portal's administrators pinned. */
    int pinned(HubKind hub, Board base, Column column) {
        List<Piece> there = base.in(column);
        List<Pin> pins = layouts.rules(Locale.ENGLISH).pins(hub).stream()
                .filter(pin -> pin.column() == column)
                .toList();
        int count = 0;
        while (count < Math.min(pins.size(), there.size())
                && there.get(count).kind().equals(pins.get(count).kind())) {
            count++;
        }
        return count;
    }

    /** Whether it is not the owner's to change. */
    boolean isPinned(HubKind hub, Board base, Piece piece) {
        return base.find(piece.key())
                .filter(former -> base.place(former) < pinned(hub, base, former.column()))
                .isPresent();
    }
}
