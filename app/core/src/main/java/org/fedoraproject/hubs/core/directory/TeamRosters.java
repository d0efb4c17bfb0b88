package org.fedoraproject.hubs.core.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;

/**
 * Who owns and belongs to teams, as an account system decides it. Subscribers and stargazers are the people's own business and stay. Who
 * asked to be forgotten is given no role. Thread-safe; may block; every method throws {@link HubStoreException} when the store is away.
 */
public interface TeamRosters {

    /**
     * How a team stands before an account system is asked.
     *
     * @param origin where the hub comes from
     * @param archived whether it is closed
     * @param roles its owners and members
     * @param at the store's own time; what is asked afterwards is newer
     */
    record Before(String origin, boolean archived, Set<NewMember> roles, Instant at) {

        /** Copies the set. */
        public Before {
            roles = Set.copyOf(roles);
        }
    }

    /** A team's hub as it stands; empty when there is none. */
    Optional<Before> before(HubId team);

    /** The teams of an origin, in order, archived ones left out. */
    List<HubId> teamsFrom(String origin);

    /** Which of these may be given a role: who asked to be forgotten may not. */
    Set<NewMember> admissible(Set<NewMember> wanted);

    /**
     * Makes a team's hub with everybody on it, in one transaction.
     *
     * @param plan the hub; its origin is noted as who made it
     * @return false when there was one, which stays as it is
     */
    boolean create(NewHub plan);

    /**
     * Brings owners and members to what is wanted, in one transaction: all of it or nothing. Every change is audited and announced in the
     * name of the hub's origin.
     *
     * @param asked when the account system was asked, by {@link Before#at}
     * @param wanted all owners and members
     * @return what changed; empty when the hub is gone, or when somebody has brought a newer answer meanwhile
     */
    Optional<RosterChange> replace(HubId team, Instant asked, Set<NewMember> wanted);
}
