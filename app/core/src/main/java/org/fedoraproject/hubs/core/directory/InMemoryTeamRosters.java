package org.fedoraproject.hubs.core.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;

/** Rosters of hubs in memory: for tests and experiments. Thread-safe; never throws. */
public final class InMemoryTeamRosters implements TeamRosters {

    private final InMemoryHubStore hubs;
    private final Clock clock;
    private final Map<HubId, Instant> asked = new HashMap<>();

    /**
     * @param hubs whose people are changed
     * @param clock the store's own
     */
    public InMemoryTeamRosters(InMemoryHubStore hubs, Clock clock) {
        this.hubs = hubs;
        this.clock = clock;
    }

    @Override
    public Optional<Before> before(HubId team) {
        return hubs.edit(
                team, hub -> new Before(hub.hub().origin(), hub.hub().archived(), hub.people(), clock.instant()));
    }

    @Override
    public List<HubId> teamsFrom(String origin) {
        return hubs.from(HubKind.TEAM, origin);
    }

    @Override
    public Set<NewMember> admissible(Set<NewMember> wanted) {
        Set<String> out = hubs.shutOut(wanted.stream().map(NewMember::username).collect(Collectors.toSet()));
        Set<NewMember> admissible = new HashSet<>(wanted);
        admissible.removeIf(member -> out.contains(member.username()));
        return Set.copyOf(admissible);
    }

    @Override
    public boolean create(NewHub plan) {
        return !hubs.createMissing(List.of(plan)).isEmpty();
    }

    @Override
    public synchronized Optional<RosterChange> replace(HubId team, Instant when, Set<NewMember> wanted) {
        if (asked.getOrDefault(team, Instant.MIN).isAfter(when)) {
            return Optional.empty();
        }
        Set<NewMember> after = admissible(wanted);
        Optional<RosterChange> change = hubs.edit(team, hub -> {
            RosterChange made = RosterChange.between(hub.people(), after);
            hub.people(after);
            return made;
        });
        change.ifPresent(made -> asked.put(team, when));
        return change;
    }
}
