package org.fedoraproject.hubs.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What makes a message the same message wherever and however often it is seen: the bus's id without a bridge's year prefix, a tilde and
 * the first 16 hexadecimal digits of the SHA-256 of its topic and canonical body. Publishers choose ids, so the id alone would let a
 * forged or careless message suppress a real one; archives hold messages of several topics under one id with one body.
 *
 * @param value at most 200 characters, never blank
 */
public record MessageId(@JsonValue String value) implements Comparable<MessageId> {

    /** @throws IllegalArgumentException when it is blank or too long */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a message id is blank or over 200 characters");
        }
    }

    @Override
    public int compareTo(MessageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
