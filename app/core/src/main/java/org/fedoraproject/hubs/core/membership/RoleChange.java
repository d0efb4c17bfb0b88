package org.fedoraproject.hubs.core.membership;

import org.fedoraproject.hubs.core.hub.Role;

/** One thing that becomes different when an action is done. */
public sealed interface RoleChange {

    /** Whose standing changes. */
    String username();

    /** Somebody gets a role that they did not have. */
    record Granted(String username, Role role) implements RoleChange {}

    /** Somebody loses a role that they had. */
    record Revoked(String username, Role role) implements RoleChange {}

    /**
     * Somebody waits to be let in.
     *
     * @param words for the owners, may be empty
     */
    record Asked(String username, String words) implements RoleChange {}

    /**
     * A request is answered and stays.
     *
     * @param state deferred or denied
     * @param word for the person, may be empty
     */
    record Answered(String username, JoinRequest.State state, String word) implements RoleChange {}

    /** A request is gone. */
    record RequestClosed(String username) implements RoleChange {}

    /** Somebody may become something by accepting; replaces an earlier invitation. */
    record Invited(String username, Role role) implements RoleChange {}

    /** An invitation is gone. */
    record InvitationClosed(String username) implements RoleChange {}
}
