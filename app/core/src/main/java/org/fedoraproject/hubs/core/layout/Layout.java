package org.fedoraproject.hubs.core.layout;

import java.util.List;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * The widgets of a hub as they stand.
 *
 * @param version grows with each change; whoever changes it says which one they saw
 * @param split how the columns share the page
 * @param placements in page order: main column first, then by position
 */
public record Layout(long version, Split split, List<WidgetPlacement> placements) {

    /** Most widgets on one hub. */
    public static final int MOST = 40;

    /** Copies the list. */
    public Layout {
        placements = List.copyOf(placements);
    }
}
