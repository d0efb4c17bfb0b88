package org.fedoraproject.hubs.core.membership;

import java.util.List;
import org.fedoraproject.hubs.core.hub.Role;
import org.jspecify.annotations.Nullable;

/** What a list of changes amounts to. Stateless. */
public final class Changes {

    private Changes() {}

    /** The role that was given, taken or offered first; null when it was about none. */
    public static @Nullable Role role(List<RoleChange> changes) {
        for (RoleChange change : changes) {
            Role role = switch (change) {
                case RoleChange.Granted granted -> granted.role();
                case RoleChange.Revoked revoked -> revoked.role();
                case RoleChange.Invited invited -> invited.role();
                default -> null;
            };
            if (role != null) {
                return role;
            }
        }
        return null;
    }
}
