package org.fedoraproject.hubs.widgets;

import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * What is known of a kind of widget before it stands anywhere.
 *
 * @param kind name in addresses, the database and the file of its template: lower-case letters and dashes
 * @param title what visitors read on it, one or two words
 * @param description one sentence for whoever chooses widgets
 * @param standsOn hubs it may stand on
 * @param column the column it stands in by default
 * @param order where it stands by default among the others of its column; lower is higher up. Leave gaps
 * @param defaults the configuration of a placement that has none
 * @param <C> its configuration
 */
public record WidgetProfile<C extends Record>(
        String kind,
        String title,
        String description,
        Set<HubKind> standsOn,
        WidgetPlacement.Column column,
        int order,
        C defaults) {

    /** Copies the set. */
    public WidgetProfile {
        standsOn = Set.copyOf(standsOn);
    }
}
