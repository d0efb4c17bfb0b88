package org.fedoraproject.hubs.core.search;

import java.util.List;

/**
 * What teams may be about. A team is about it when a word of its name, title, sentence or of what it owns begins as one of the topic's does.
 *
 * @param name in addresses: small letters, digits, hyphens
 * @param words as {@link Words#fold} gives each; one word each
 */
public record Topic(String name, List<String> words) {

    /** @throws IllegalArgumentException when the name is none, or there is no word */
    public Topic {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("'" + name + "' is no topic: use small letters, digits and hyphens");
        }
        words = words.stream()
                .flatMap(word -> Words.of(word).stream())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the topic " + name + " has no words");
        }
    }
}
