package org.fedoraproject.hubs.widgets.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param total owners and members
 * @param first some of them: owners first, then whoever was active last
 */
record MembersData(int total, List<Person> first) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    MembersData {
        first = first == null ? List.of() : List.copyOf(first);
    }

    /**
     * @param username account name
     * @param title what people call them
     * @param owner whether they own the team's hub
     * @param active when they last did something; absent when nobody knows, or when they hide
     */
    record Person(
            String username,
            @Nullable String title,
            boolean owner,
            @Nullable Instant active) {}
}
