package org.fedoraproject.hubs.core.hub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A widget on a hub.
 *
 * @param id its number
 * @param hub where it stands
 * @param kind which widget, such as {@code feed}
 * @param column where on the page
 * @param position order within the column, from 0
 * @param membersOnly whether only members see it
 * @param configuration the widget's settings there; an empty object means its defaults
 */
public record WidgetPlacement(
        PlacementId id,
        HubId hub,
        String kind,
        Column column,
        int position,
        boolean membersOnly,
        JsonNode configuration) {

    /** Where a widget stands. */
    public enum Column {
        /** The wide one. */
        MAIN,
        /** The narrow one. */
        SIDE
    }
}
