package org.fedoraproject.hubs.core.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetChange;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.jspecify.annotations.Nullable;

/**
 * A layout as it shall be written: {@link LayoutRules} said that it may.
 *
 * @param split how the columns share the page
 * @param stands every widget, in page order
 * @param changes what becomes different, for the history
 */
public record Arrangement(Split split, List<Stand> stands, List<WidgetChange> changes) {

    /** Copies the lists. */
    public Arrangement {
        stands = List.copyOf(stands);
        changes = List.copyOf(changes);
    }

    /**
     * A widget where it shall stand.
     *
     * @param id absent for a new one
     * @param configuration as it is kept
     */
    public record Stand(
            @Nullable PlacementId id, String kind, Column column, boolean membersOnly, JsonNode configuration) {

        static Stand of(WidgetPlacement placement) {
            return new Stand(
                    placement.id(),
                    placement.kind(),
                    placement.column(),
                    placement.membersOnly(),
                    placement.configuration());
        }
    }

    /** How many widgets are new. */
    public int fresh() {
        return (int) stands.stream().filter(stand -> stand.id() == null).count();
    }

    /**
     * The widgets with their places counted from the top of their columns.
     *
     * @param numbers gives new ones a number, called {@link #fresh} times
     */
    public List<WidgetPlacement> placements(HubId hub, Supplier<PlacementId> numbers) {
        Map<Column, Integer> next = new EnumMap<>(Column.class);
        return stands.stream()
                .map(stand -> new WidgetPlacement(
                        stand.id() == null ? numbers.get() : Objects.requireNonNull(stand.id()),
                        hub,
                        stand.kind(),
                        stand.column(),
                        next.merge(stand.column(), 1, Integer::sum) - 1,
                        stand.membersOnly(),
                        stand.configuration()))
                .toList();
    }
}
