package org.fedoraproject.hubs.web.access;

import java.util.Set;
import org.fedoraproject.hubs.core.access.Access;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * A hub in somebody's eyes: all that the decision needs, read once for a request.
 *
 * @param viewer whose eyes
 * @param hub one whose header they may see
 * @param roles what they are there
 */
public record Seen(Viewer viewer, Hub hub, Set<Role> roles) {

    /** Copies the set. */
    public Seen {
        roles = Set.copyOf(roles);
    }

    /** Whether they may. */
    public boolean may(Action action) {
        return Access.allows(viewer, hub, roles, action);
    }

    /** Whether the hub is theirs: as its owner, or as the person whose page it is. */
    public boolean owns() {
        return Access.owns(viewer, hub, roles);
    }

    /** Whether what only owners may otherwise do is theirs because they look after the site, and for no other reason. */
    public boolean isWarden() {
        return viewer.administrator() && !owns();
    }

    /** The same hub if it were not archived: tells whether that alone is in the way. */
    public Seen broughtBack() {
        return new Seen(viewer, hub.withArchived(false), roles);
    }

    /** Whether they see that widget. */
    public boolean shows(WidgetPlacement placement) {
        return Access.shows(viewer, hub, roles, placement);
    }
}
