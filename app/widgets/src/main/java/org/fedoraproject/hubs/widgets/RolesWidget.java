package org.fedoraproject.hubs.widgets;

import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * A widget whose data tells who is what: on its team, or its person on teams. It is computed anew when somebody's standing on its hub
 * changes, and when the account system or this portal says something of the group or the person.
 *
 * @param <C> its configuration
 * @param <V> what its template sees
 */
public interface RolesWidget<C extends Record, V extends Record> extends Widget<C, V> {

    /** Applications that say who is what; nobody else does. */
    Set<String> WHO_SAY_SO = Set.of("fas", "ipa", "hubs");

    @Override
    default Set<Interest> interests(Hub hub, C configuration) {
        String name = hub.id().name();
        return Set.of(hub.id().kind() == HubKind.USER ? Interest.user(name) : Interest.group(name));
    }

    @Override
    default boolean isAffectedBy(Activity activity, WidgetPlacement placement, C configuration) {
        return WHO_SAY_SO.contains(activity.application());
    }

    @Override
    default boolean showsPeople() {
        return true;
    }
}
