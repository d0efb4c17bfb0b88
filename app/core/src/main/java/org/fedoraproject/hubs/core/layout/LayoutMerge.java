package org.fedoraproject.hubs.core.layout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Arrangement.Stand;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;
import org.fedoraproject.hubs.core.layout.WidgetRules.Rule;

/** What a new release and the portal's administrators bring into layouts that stand already. Pure. */
public final class LayoutMerge {

    private LayoutMerge() {}

    /** The kinds that every such hub starts with. */
    public static Set<String> starters(HubKind hub, WidgetRules rules) {
        return starting(hub, rules).stream().map(Rule::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What a hub was offered so far, when nobody changed its layout yet: what stands there. */
    public static Set<String> offered(List<WidgetPlacement> placements) {
        return placements.stream().map(WidgetPlacement::kind).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Rule> starting(HubKind hub, WidgetRules rules) {
        return rules.all().stream()
                .filter(rule -> rule.startsOn().contains(hub) && rule.standsOn().contains(hub))
                .sorted(Comparator.comparingInt(Rule::order).thenComparing(Rule::kind))
                .toList();
    }

    /**
     * A layout with what it lacks.
     *
     * @param known kinds that the hub was offered before: those do not come again
     * @return empty when it lacks nothing
     */
    public static Optional<Arrangement> merged(HubKind hub, Present present, Set<String> known) {
        List<Pin> pins = present.rules().pins(hub);
        List<Rule> missing = starting(hub, present.rules()).stream()
                .filter(rule -> !known.contains(rule.kind())
                        && pins.stream().noneMatch(pin -> pin.kind().equals(rule.kind())))
                .limit(Math.max(0, Layout.MOST - present.layout().placements().size()))
                .toList();
        List<Stand> stands = new ArrayList<>();
        for (Column column : Column.values()) {
            List<Stand> there = there(present.layout(), column);
            missing.stream()
                    .filter(rule -> rule.columns().getFirst() == column)
                    .forEach(rule -> there.add(place(there, rule, present.rules()), fresh(rule.kind(), column)));
            stands.addAll(pinned(
                    there, pins.stream().filter(pin -> pin.column() == column).toList()));
        }
        Arrangement merged = new Arrangement(
                present.layout().split(),
                stands,
                LayoutDifference.of(present.layout(), present.layout().split(), stands));
        return merged.changes().isEmpty() ? Optional.empty() : Optional.of(merged);
    }

    private static List<Stand> there(Layout layout, Column column) {
        return layout.placements().stream()
                .filter(placement -> placement.column() == column)
                .map(Stand::of)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stand fresh(String kind, Column column) {
        return new Stand(null, kind, column, false, JsonNodeFactory.instance.objectNode());
    }

    /** Behind the last widget that starts no lower than it; on top where there is none. */
    private static int place(List<Stand> column, Rule rule, WidgetRules rules) {
        int place = 0;
        for (int i = 0; i < column.size(); i++) {
            int order = rules.find(column.get(i).kind()).map(Rule::order).orElse(Integer.MAX_VALUE);
            place = order <= rule.order() ? i + 1 : place;
        }
        return place;
    }

    /** The pinned ones first; one that stands lower comes up, one that is missing comes anew. */
    private static List<Stand> pinned(List<Stand> column, List<Pin> pins) {
        List<Stand> first = new ArrayList<>();
        for (Pin pin : pins) {
            first.add(column.stream()
                    .filter(stand -> stand.kind().equals(pin.kind()))
                    .findFirst()
                    .orElseGet(() -> fresh(pin.kind(), pin.column())));
        }
        column.stream().filter(stand -> !first.contains(stand)).forEach(first::add);
        return first;
    }
}
