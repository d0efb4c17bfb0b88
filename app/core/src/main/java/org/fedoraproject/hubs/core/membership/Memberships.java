package org.fedoraproject.hubs.core.membership;

import java.util.List;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Who is what to which hub, and who wants to be. Thread-safe; may block. Every method throws {@code HubStoreException} when the store
 * cannot be reached.
 */
public interface Memberships {

    /**
     * Does it, if {@link MembershipRules} agree at the moment at which it is done: what they decide on is read again under a lock on the
     * hub, so that two people who act at once cannot both be the last owner who leaves. What changed is audited in the same transaction.
     * A hub that does not exist is refused like one that the viewer may not see.
     *
     * @param viewer who acts
     */
    Outcome act(Viewer viewer, HubId hub, RoleAction action);

    /** What a person is to a hub; nothing when there is no such hub. Deciding who may know is the caller's business. */
    Standing standing(HubId hub, String username);

    /**
     * Requests to join a team that an owner has not denied: those that wait before those that are deferred, oldest first.
     *
     * @param offset how many to skip
     * @param limit most to return
     */
    List<JoinRequest> requests(HubId hub, int offset, int limit);

    /**
     * Requests that an owner has denied, last denied first: their people wait for the pause to end, or for an owner to lift it.
     *
     * @param limit most to return
     */
    List<JoinRequest> denied(HubId hub, int limit);

    /** How many requests nobody has answered. */
    int waiting(HubId hub);

    /**
     * Who is invited to a team, newest first.
     *
     * @param limit most to return
     */
    List<Invitation> invitations(HubId hub, int limit);

    /** What a person is invited to, newest first, archived hubs left out; for their own eyes. */
    List<Invitation> invitationsOf(String username);

    /**
     * Requests that wait for an answer of a person: to join the teams that they own and that are not archived, oldest first.
     *
     * @param limit most to return
     */
    List<JoinRequest> requestsTo(String owner, int limit);

    /** What a person asked for and how that stands, newest first; for their own eyes. */
    List<JoinRequest> requestsOf(String username);
}
