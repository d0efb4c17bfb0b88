package org.fedoraproject.hubs.core.hub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number of a widget on a hub, unique in the whole portal.
 *
 * @param value greater than zero
 */
public record PlacementId(@JsonValue long value) implements Comparable<PlacementId> {

    /** @throws IllegalArgumentException when it is not greater than zero */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlacementId {
        if (value < 1) {
            throw new IllegalArgumentException("a placement's number is greater than zero, not " + value);
        }
    }

    @Override
    public int compareTo(PlacementId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
