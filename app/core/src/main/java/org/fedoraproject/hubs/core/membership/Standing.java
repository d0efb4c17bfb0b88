package org.fedoraproject.hubs.core.membership;

import java.util.Set;
import org.fedoraproject.hubs.core.hub.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to a hub.
 *
 * @param roles what they have
 * @param request what they asked for; absent when they did not
 * @param invitation what they may become; absent when they are not invited
 */
public record Standing(
        Set<Role> roles,
        @Nullable JoinRequest request,
        @Nullable Invitation invitation) {

    /** Nothing at all. */
    public static final Standing NONE = new Standing(Set.of(), null, null);

    /** Copies the set. */
    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Whether they have that role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they belong to the team: owners do, too. */
    public boolean belongs() {
        return is(Role.OWNER) || is(Role.MEMBER);
    }

    /** Whether the hub knows nothing of them. */
    public boolean isNothing() {
        return roles.isEmpty() && request == null && invitation == null;
    }
}
