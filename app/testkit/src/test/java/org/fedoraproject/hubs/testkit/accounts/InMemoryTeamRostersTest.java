package org.fedoraproject.hubs.testkit.accounts;

import java.time.Clock;
import org.fedoraproject.hubs.core.directory.InMemoryTeamRosters;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;

/** The contract of rosters, in memory. */
final class InMemoryTeamRostersTest implements TeamRostersContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final TeamRosters rosters = new InMemoryTeamRosters(hubs, Clock.systemUTC());

    @Override
    public TeamRosters rosters() {
        return rosters;
    }

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public void forget(String username) {
        hubs.shutOut(username);
    }
}
