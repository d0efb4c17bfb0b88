package org.fedoraproject.hubs.core.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubSummary;

/**
 * People who do not hide from lists.
 *
 * @param byInitial how many of those with the words have each initial; initials without anybody are left out
 * @param people those asked for, by title
 */
public record PeopleList(SortedMap<String, Integer> byInitial, List<Entry> people) {

    /** Most teams that are named with a person. */
    public static final int MOST_TEAMS = 3;

    /** Copies the collections. */
    public PeopleList {
        byInitial = new TreeMap<>(byInitial);
        people = List.copyOf(people);
    }

    /**
     * @param hub the person; counts their open teams
     * @param teams the first of their open teams by title, at most {@link #MOST_TEAMS}
     */
    public record Entry(HubSummary hub, List<TeamName> teams) {}

    /**
     * @param id of a team
     * @param title of it
     */
    public record TeamName(HubId id, String title) {}

    /** How many have that initial; all when it is empty. */
    public int count(String initial) {
        return initial.isEmpty()
                ? byInitial.values().stream().mapToInt(Integer::intValue).sum()
                : byInitial.getOrDefault(initial, 0);
    }
}
