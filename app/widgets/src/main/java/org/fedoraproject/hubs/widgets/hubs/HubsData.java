package org.fedoraproject.hubs.widgets.hubs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps: only what everybody may see.
 *
 * @param teams where the person belongs, owned ones first, then by title
 * @param follows what they subscribe to, by title
 */
record HubsData(List<Team> teams, List<Followed> follows) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    HubsData {
        teams = teams == null ? List.of() : List.copyOf(teams);
        follows = follows == null ? List.of() : List.copyOf(follows);
    }

    /**
     * @param name group name
     * @param title what people call it
     * @param owner whether the person owns it
     */
    record Team(String name, @Nullable String title, boolean owner) {}

    /**
     * @param hub path of a hub
     * @param title what people call it
     */
    record Followed(String hub, @Nullable String title) {}
}
