package org.fedoraproject.hubs.core.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * Everything that is stored when a hub comes into being.
 *
 * @param hub itself
 * @param feedInterests what its feed holds
 * @param widgets its first layout
 * @param members who is on it from the start
 */
public record NewHub(Hub hub, Set<Interest> feedInterests, List<NewPlacement> widgets, List<NewMember> members) {

    /**
     * @param kind which widget
     * @param column where
     * @param position order within the column
     * @param configuration its settings; an empty object means the defaults
     * @param showsFeed whether it shows the hub's feed and must be reloaded when that grows
     * @param interests what it waits for
     */
    public record NewPlacement(
            String kind,
            WidgetPlacement.Column column,
            int position,
            JsonNode configuration,
            boolean showsFeed,
            Set<Interest> interests) {}

    /**
     * @param username account name; the person's own hub need not exist yet
     * @param role what they are there
     */
    public record NewMember(String username, Role role) {}
}
