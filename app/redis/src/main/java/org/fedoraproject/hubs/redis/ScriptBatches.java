package org.fedoraproject.hubs.redis;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments of a script, cut into calls of bounded size: one call is one round trip and one flush to disk, and Redis does nothing else
 * while it runs. Not thread-safe.
 */
final class ScriptBatches {

    /** Items in one call: about a millisecond of Redis's time. */
    private static final int MAX_ITEMS = 100;

    /** Characters in one call. */
    private static final int MAX_CHARACTERS = 1_000_000;

    private final List<String> head;

    private final List<List<String>> batches = new ArrayList<>();

    private int items;

    private int characters;

    ScriptBatches(List<String> head) {
        this.head = head;
    }

    /** Adds one item, which is never cut in two. */
    void add(List<String> item) {
        int size = item.stream().mapToInt(String::length).sum();
        if (batches.isEmpty() || items == MAX_ITEMS || characters + size > MAX_CHARACTERS) {
            batches.add(new ArrayList<>(head));
            items = 0;
            characters = 0;
        }
        batches.getLast().addAll(item);
        items++;
        characters += size;
    }

    /** The arguments of each call. */
    List<List<String>> all() {
        return batches;
    }
}
