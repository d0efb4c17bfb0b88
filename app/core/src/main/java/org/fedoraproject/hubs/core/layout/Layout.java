package org.fedoraproject.hubs.core.layout;

import java.util.List;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * The widgets of a hub as they stand.
 *
 * @param version grows with each change, from {@link #FIRST}; whoever changes it says which one they saw
 * @param split how the columns share the page
 * @param placements in page order: main column first, then by position
 */
public record Layout(long version, Split split, List<WidgetPlacement> placements) {

    /** The version of a layout that nobody changed yet. */
    public static final long FIRST = 1;

    /** Most widgets on one hub; pinned ones and those of a new release may exceed it. */
    public static final int MOST = 40;

    /** Copies the list. */
    public Layout {
        placements = List.copyOf(placements);
    }
}
