package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.WidgetRules;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;

/** What a hub gets when it comes into being, and what hubs and widgets wait for. Immutable and thread-safe. */
@Singleton
public final class Layouts {

    private final Widgets widgets;

    /** @param widgets those of this portal */
    public Layouts(Widgets widgets) {
        this.widgets = widgets;
    }

    /**
     * A new hub with every widget that wants to be on such a hub by default, in the widgets' own order.
     *
     * @param hub what is known of it
     * @param members who is on it from the start
     */
    public NewHub plan(Hub hub, List<NewMember> members) {
        List<Pin> pins = widgets.pins(hub.id().kind());
        Map<WidgetPlacement.Column, Integer> next = new EnumMap<>(WidgetPlacement.Column.class);
        List<NewPlacement> placements = new ArrayList<>();
        for (Pin pin : pins) {
            widgets.find(pin.kind()).ifPresent(kind -> placements.add(placement(hub, kind, pin.column(), next)));
        }
        widgets.all().stream()
                .filter(kind -> starts(kind, hub)
                        && pins.stream()
                                .noneMatch(pin -> pin.kind()
                                        .equals(kind.widget().profile().kind())))
                .sorted(Comparator.comparingInt(kind -> kind.widget().profile().order()))
                .forEach(kind -> placements.add(
                        placement(hub, kind, kind.widget().profile().column(), next)));
        return new NewHub(hub, feedInterests(hub), placements, members);
    }

    private static boolean starts(WidgetKind<?, ?> kind, Hub hub) {
        return kind.widget().profile().starts(hub.id().kind());
    }

    /** Brings into all layouts what every hub starts with and they were never offered. Returns how many hubs were changed. */
    public int merge(LayoutStore store) {
        return store.merge(rules(Locale.ENGLISH));
    }

    /** What the widgets of this portal allow, said in a language. */
    public WidgetRules rules(Locale locale) {
        return new PortalRules(widgets, this, locale);
    }

    /** What a stored hub and the widgets on it wait for; for rebuilding the index. Kinds this portal no longer has wait for nothing. */
    public NewHub interests(HubStore.Indexed stored) {
        List<NewPlacement> placements = stored.placements().stream()
                .map(p -> new NewPlacement(
                        p.kind(),
                        p.column(),
                        p.position(),
                        p.configuration(),
                        widgets.find(p.kind())
                                .map(kind -> kind.widget().showsFeed())
                                .orElse(false),
                        widgets.find(p.kind())
                                .map(kind -> kind.interests(stored.hub(), p.configuration()))
                                .orElse(Set.of())))
                .toList();
        return new NewHub(stored.hub(), feedInterests(stored.hub()), placements, List.of());
    }

    /**
     * What a hub's feed holds: a person's what they do and what is done to them by name; a team's what happens in its group and in what it
     * owns; a stream's nothing but what the person follows.
     */
    public static Set<Interest> feedInterests(Hub hub) {
        if (hub.id().kind() == HubKind.USER) {
            return Set.of(Interest.user(hub.id().name()));
        }
        if (hub.id().kind() == HubKind.STREAM) {
            // The group of a person's name is somebody else's.
            return Set.copyOf(hub.follows());
        }
        Set<Interest> keys = new HashSet<>(hub.follows());
        keys.add(Interest.group(hub.id().name()));
        return Set.copyOf(keys);
    }

    private static NewPlacement placement(
            Hub hub, WidgetKind<?, ?> kind, WidgetPlacement.Column column, Map<WidgetPlacement.Column, Integer> next) {
        Widget<?, ?> widget = kind.widget();
        return new NewPlacement(
                widget.profile().kind(),
                column,
                next.merge(column, 1, Integer::sum) - 1,
                JsonNodeFactory.instance.objectNode(),
                widget.showsFeed(),
                kind.interests(hub, JsonNodeFactory.instance.objectNode()));
    }
}
