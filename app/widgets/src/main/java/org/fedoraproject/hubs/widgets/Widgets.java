package org.fedoraproject.hubs.widgets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;

/** All widgets of this portal, by kind. Refuses two of one kind when it starts. Immutable and thread-safe. */
@Singleton
public final class Widgets {

    private final Map<String, WidgetKind<?, ?>> kinds = new TreeMap<>();
    private final List<Pinned> pinned;

    /** All of them. */
    public Widgets(List<Widget<?, ?>> widgets) {
        this(widgets, WidgetsConfiguration.ALL);
    }

    /**
     * @param widgets all on the class path
     * @param configuration which of them this portal shows
     * @throws IllegalStateException when two widgets have the same kind, a kind is no name, or the configuration names one that is not there
     */
    @Inject
    public Widgets(List<Widget<?, ?>> widgets, WidgetsConfiguration configuration) {
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
        only(configuration.enabled());
        pinned = Pinned.readAll(configuration.pinned(), kinds);
    }

    private void only(List<String> enabled) {
        for (String name : enabled) {
            if (!kinds.containsKey(name)) {
                throw new IllegalStateException("hubs.widgets.enabled names '" + name
                        + "', which is no widget on the class path; there are " + String.join(", ", kinds.keySet()));
            }
        }
        if (!enabled.isEmpty()) {
            kinds.keySet().retainAll(enabled);
        }
    }

    /** What stands first on such hubs, whatever their owners think of it, in order. */
    public List<Pin> pins(HubKind hub) {
        return pinned.stream()
                .filter(one -> one.hubs().contains(hub))
                .map(Pinned::pin)
                .toList();
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
