package org.fedoraproject.hubs.core.stream;

import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.Topic;

/**
 * What sort of thing an entry tells of.
 *
 * @param application who reported it; at most {@link #LONGEST} characters
 * @param action what follows the application in the topic, such as {@code update.comment}; empty when nothing does
 */
public record EntryKind(String application, String action) implements Comparable<EntryKind> {

    /** Longest of both; a topic is not longer. */
    public static final int LONGEST = 255;

    /** @throws IllegalArgumentException when the application is blank or one of them is too long */
    public EntryKind {
        if (application.isBlank() || application.length() > LONGEST || action.length() > LONGEST) {
            throw new IllegalArgumentException("a kind of entry is an application and the rest of a topic");
        }
    }

    /** That of an entry. */
    public static EntryKind of(FeedEntry entry) {
        return new EntryKind(entry.application(), new Topic(entry.topic()).action());
    }

    /** {@code bodhi update comment}: what people read. */
    public String words() {
        return action.replaceAll("[._-]+", " ").strip();
    }

    @Override
    public int compareTo(EntryKind other) {
        int first = application.compareTo(other.application);
        return first == 0 ? action.compareTo(other.action) : first;
    }
}
