package org.fedoraproject.hubs.core.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A feed's name, which is its hub's path: {@code u/ralph}, {@code t/design}.
 *
 * @param value never blank
 */
public record FeedId(@JsonValue String value) implements Comparable<FeedId> {

    /** @throws IllegalArgumentException when it is blank */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a feed id is blank");
        }
    }

    @Override
    public int compareTo(FeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
