package org.fedoraproject.hubs.core.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which teams to list.
 *
 * @param topics all that there are
 * @param topic name of the one that teams must be about; absent for any
 * @param liveness how lively they must be; absent for any
 * @param now what liveness counts from
 * @param offset how many to skip
 * @param limit most to return
 */
public record TeamFilter(
        List<Topic> topics,
        @Nullable String topic,
        @Nullable Liveness liveness,
        Instant now,
        int offset,
        int limit) {

    /** Copies the list. */
    public TeamFilter {
        topics = List.copyOf(topics);
    }

    /** The topic that teams must be about; empty for any. */
    public Optional<Topic> chosen() {
        return topics.stream().filter(each -> each.name().equals(topic)).findFirst();
    }
}
