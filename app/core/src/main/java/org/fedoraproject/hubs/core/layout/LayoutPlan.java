package org.fedoraproject.hubs.core.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the widgets of a hub to stand: all of them, in page order within their columns. Those of the present layout that it
 * does not name are taken away.
 *
 * @param split how the columns share the page
 * @param slots at most {@link Layout#MOST}
 */
public record LayoutPlan(Split split, List<Slot> slots) {

    /** Copies the list. */
    public LayoutPlan {
        slots = List.copyOf(slots);
    }

    /**
     * A widget as it is wanted.
     *
     * @param id the placement that stays, perhaps elsewhere and set otherwise; absent for a new one
     * @param kind which widget; that of the placement where one stays
     * @param column where
     * @param membersOnly whether only members see it
     * @param configuration its settings, an object; an empty one means the defaults
     */
    public record Slot(
            @Nullable PlacementId id, String kind, Column column, boolean membersOnly, JsonNode configuration) {}
}
