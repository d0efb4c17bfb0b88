package org.fedoraproject.hubs.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetChange;
import org.fedoraproject.hubs.core.hub.WidgetChange.How;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Arrangement.Stand;

/** What becomes different between two layouts, as the history says it. Stateless. */
final class LayoutDifference {

    private LayoutDifference() {}

    /** The changes, widget by widget in page order; those that are gone last. */
    static List<WidgetChange> of(Layout before, Split split, List<Stand> after) {
        Map<PlacementId, WidgetPlacement> old = new LinkedHashMap<>();
        before.placements().forEach(placement -> old.put(placement.id(), placement));
        Set<PlacementId> still = unmoved(before, after);
        List<WidgetChange> changes = new ArrayList<>();
        if (split != before.split()) {
            changes.add(new WidgetChange(How.SPLIT, ""));
        }
        for (Stand stand : after) {
            WidgetPlacement former = stand.id() == null ? null : old.remove(Objects.requireNonNull(stand.id()));
            if (former == null) {
                changes.add(new WidgetChange(How.ADDED, stand.kind()));
            } else {
                changes.addAll(changes(former, stand, still.contains(former.id())));
            }
        }
        old.values().forEach(gone -> changes.add(new WidgetChange(How.REMOVED, gone.kind())));
        return changes;
    }

    private static List<WidgetChange> changes(WidgetPlacement former, Stand stand, boolean still) {
        List<WidgetChange> changes = new ArrayList<>();
        if (!still) {
            changes.add(new WidgetChange(How.MOVED, stand.kind()));
        }
        if (!former.configuration().equals(stand.configuration())) {
            changes.add(new WidgetChange(How.CONFIGURED, stand.kind()));
        }
        if (former.membersOnly() != stand.membersOnly()) {
            changes.add(new WidgetChange(How.SHOWN, stand.kind()));
        }
        return changes;
    }

    /** Whoever moves one widget to the top has moved that one, not all the others: what stays is the longest row in the old order. */
    private static Set<PlacementId> unmoved(Layout before, List<Stand> after) {
        Set<PlacementId> still = new HashSet<>();
        for (Column column : Column.values()) {
            List<PlacementId> old = before.placements().stream()
                    .filter(placement -> placement.column() == column)
                    .map(WidgetPlacement::id)
                    .toList();
            List<PlacementId> now = after.stream()
                    .filter(stand -> stand.column() == column && stand.id() != null && old.contains(stand.id()))
                    .map(stand -> Objects.requireNonNull(stand.id()))
                    .collect(Collectors.toList());
            still.addAll(longestRow(now, old));
        }
        return still;
    }

    private static List<PlacementId> longestRow(List<PlacementId> now, List<PlacementId> old) {
        List<List<PlacementId>> rows = new ArrayList<>();
        List<PlacementId> longest = List.of();
        for (PlacementId id : now) {
            List<PlacementId> best = List.of();
            for (List<PlacementId> row : rows) {
                if (old.indexOf(row.getLast()) < old.indexOf(id) && row.size() > best.size()) {
                    best = row;
                }
            }
            List<PlacementId> longer = new ArrayList<>(best);
            longer.add(id);
            rows.add(longer);
            longest = longer.size() > longest.size() ? longer : longest;
        }
        return longest;
    }
}
