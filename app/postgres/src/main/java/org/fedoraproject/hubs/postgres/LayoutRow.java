package org.fedoraproject.hubs.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutMerge;
import org.fedoraproject.hubs.core.layout.Split;

/**
 * What is known of a layout beside its placements.
 *
 * @param version of the layout
 * @param split how the columns share the page
 * @param known kinds that the hub was offered
 */
record LayoutRow(long version, Split split, Set<String> known) {

    /** Copies the set. */
    LayoutRow {
        known = Set.copyOf(known);
    }

    /** That of a hub whose layout nobody changed. */
    static LayoutRow untouched(List<WidgetPlacement> placements) {
        return new LayoutRow(Layout.FIRST, Split.WIDE_MAIN, LayoutMerge.offered(placements));
    }

    /** The next one, with other kinds offered beside. */
    LayoutRow next(Split wanted, Set<String> offered) {
        return new LayoutRow(version + 1, wanted, both(offered));
    }

    /** The same with other kinds offered beside. */
    LayoutRow offering(Set<String> offered) {
        return new LayoutRow(version, split, both(offered));
    }

    private Set<String> both(Set<String> offered) {
        Set<String> all = new HashSet<>(known);
        all.addAll(offered);
        return all;
    }
}
