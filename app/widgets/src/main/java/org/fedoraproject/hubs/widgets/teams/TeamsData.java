package org.fedoraproject.hubs.widgets.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param teams by title
 */
record TeamsData(List<Team> teams) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    TeamsData {
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /**
     * @param name group name
     * @param title what people call it
     * @param members owners and members
     */
    record Team(String name, @Nullable String title, int members) {}
}
