package org.fedoraproject.hubs.widgets.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param people in the order of the settings
 */
record PeopleData(List<Person> people) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    PeopleData {
        people = people == null ? List.of() : List.copyOf(people);
    }

    /**
     * @param username account name, or whatever the settings say
     * @param title what people call them; absent when they have no hub for everybody
     * @param summary their own sentence; empty when they have none
     * @param active when they last did something; absent when nobody knows, or when they hide
     */
    record Person(
            String username,
            @Nullable String title,
            @Nullable String summary,
            @Nullable Instant active) {}
}
