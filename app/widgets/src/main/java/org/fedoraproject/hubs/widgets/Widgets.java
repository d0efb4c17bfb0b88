package org.fedoraproject.hubs.widgets;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All widgets of this portal, by kind. Refuses two of one kind when it starts. Immutable and thread-safe. */
@Singleton
public final class Widgets {

    private final Map<String, WidgetKind<?, ?>> kinds = new TreeMap<>();

    /** @throws IllegalStateException when two widgets have the same kind, or a kind is no name */
    public Widgets(List<Widget<?, ?>> widgets) {
        for (Widget<?, ?> widget : widgets) {
            if (!widget.profile().kind().matches("[a-z][a-z-]{0,39}")) {
                throw new IllegalStateException(
                        "'" + widget.profile().kind() + "' is no kind of widget: lower-case letters and dashes");
            }
            WidgetKind<?, ?> former = kinds.put(widget.profile().kind(), new WidgetKind<>(widget));
            if (former != null) {
                throw new IllegalStateException(
                        "two widgets are of the kind " + widget.profile().kind() + ": "
                                + former.widget().getClass().getName() + " and "
                                + widget.getClass().getName());
            }
        }
    }

    /** The widget of a kind; empty when this portal has none such (any more). */
    public Optional<WidgetKind<?, ?>> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** All of them by kind. */
    public Collection<WidgetKind<?, ?>> all() {
        return List.copyOf(kinds.values());
    }
}
