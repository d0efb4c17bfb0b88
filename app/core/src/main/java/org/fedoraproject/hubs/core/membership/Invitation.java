package org.fedoraproject.hubs.core.membership;

import java.time.Instant;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;

/**
 * Somebody who may become a member or owner by saying yes.
 *
 * @param hub the team
 * @param hubTitle what people call it
 * @param username who is invited
 * @param title what people call them; the username when their own hub is private or unknown
 * @param role member or owner
 * @param invitedBy username of the owner or site administrator
 * @param invitedAt when
 */
public record Invitation(
        HubId hub, String hubTitle, String username, String title, Role role, String invitedBy, Instant invitedAt) {}
