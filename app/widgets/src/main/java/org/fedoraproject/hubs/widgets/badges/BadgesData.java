package org.fedoraproject.hubs.widgets.badges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param earned how many are remembered
 * @param newest the newest of them, newest first
 */
record BadgesData(int earned, List<Badge> newest) {

    @SuppressWarnings("ConstantValue") // Jackson leaves out what is empty, here and below
    BadgesData {
        newest = newest == null ? List.of() : List.copyOf(newest);
    }

    /**
     * @param id its name in addresses
     * @param name what it is called
     * @param description what it is for
     * @param link page about it
     * @param at when it was earned
     */
    record Badge(
            String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String link,
            Instant at) {}
}
