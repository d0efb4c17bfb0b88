package org.fedoraproject.hubs.core.access;

import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * The one decision who may do what. Pure: everything it depends on is handed in, so that whoever changes a hub can ask again inside the
 * transaction. A hub whose header a viewer may not see does not exist for them: the answer is the same as for a name that nobody has.
 *
 * <p>Who is an owner or member sees everything of a hub. Subscribers and stargazers see what visitors see. Site administrators may open
 * and change the settings and the people of every team and the settings of every person, which is no reason to read what a private hub's
 * members write.
 */
public final class Access {

    private Access() {}

    /**
     * Whether a viewer may do it.
     *
     * @param roles what the viewer is on this hub, read with it
     */
    public static boolean allows(Viewer viewer, Hub hub, Set<Role> roles, Action action) {
        if (!viewer.scopes().contains(action.scope())) {
            return false;
        }
        boolean owner = owns(viewer, hub, roles);
        boolean insider = owner || roles.contains(Role.MEMBER);
        boolean warden = viewer.administrator() && hub.id().kind() != HubKind.STREAM;
        return switch (action) {
            case SEE_HEADER -> insider || warden || hub.visibility() != Visibility.PRIVATE;
            case SEE -> insider || hub.visibility() == Visibility.PUBLIC;
            case SEE_INSIDE -> insider;
            case CONTRIBUTE -> acts(viewer, hub) && insider;
            case SEE_HISTORY, ARCHIVE -> owner || warden;
            case FOLLOW ->
                acts(viewer, hub) && !isOwn(viewer, hub) && (insider || hub.visibility() != Visibility.PRIVATE);
            case JOIN -> acts(viewer, hub) && hub.id().kind() == HubKind.TEAM && hub.visibility() != Visibility.PRIVATE;
            case ACCEPT -> acts(viewer, hub) && hub.id().kind() == HubKind.TEAM;
            // Whoever still has a role on a hub that became private can lay it down, though they no longer see it.
            case LEAVE -> !viewer.isVisitor() && !roles.isEmpty();
            case CHANGE_SETTINGS -> !hub.archived() && (owner || warden);
            case CHANGE_LAYOUT -> !hub.archived() && owner;
            case MANAGE_PEOPLE -> !hub.archived() && hub.id().kind() == HubKind.TEAM && (owner || warden);
        };
    }

    /** Whether a viewer sees a widget of a hub. */
    public static boolean shows(Viewer viewer, Hub hub, Set<Role> roles, WidgetPlacement placement) {
        return placement.hub().equals(hub.id())
                && allows(viewer, hub, roles, placement.membersOnly() ? Action.SEE_INSIDE : Action.SEE);
    }

    /** Whether a hub is the viewer's: as its owner, or as the person whose page it is. */
    public static boolean owns(Viewer viewer, Hub hub, Set<Role> roles) {
        return roles.contains(Role.OWNER) || isOwn(viewer, hub);
    }

    /** Whether it is the viewer's own page. */
    public static boolean isOwn(Viewer viewer, Hub hub) {
        return hub.id().kind() != HubKind.TEAM && viewer.is(hub.id().name());
    }

    private static boolean acts(Viewer viewer, Hub hub) {
        return !viewer.isVisitor() && !hub.archived() && hub.id().kind() != HubKind.STREAM;
    }
}
