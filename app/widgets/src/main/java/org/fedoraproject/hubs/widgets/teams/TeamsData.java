package org.fedoraproject.hubs.widgets.teams;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.NamesHubs;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param teams by title
 */
record TeamsData(List<Team> teams) implements NamesHubs<TeamsData> {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    TeamsData {
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    @Override
    public Set<HubId> hubs() {
        return teams.stream().map(team -> HubId.team(team.name())).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public TeamsData only(Set<HubId> visible) {
        return new TeamsData(teams.stream()
                .filter(team -> visible.contains(HubId.team(team.name())))
                .toList());
    }

    /**
     * @param name group name
     * @param title what people call it
     * @param members owners and members
     */
    record Team(String name, @Nullable String title, int members) {}
}
