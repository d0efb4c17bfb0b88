package org.fedoraproject.hubs.widgets.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param total how many own the hub
 * @param first the first of them by name
 */
record OwnersData(int total, List<Owner> first) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty list that was left out
    OwnersData {
        first = first == null ? List.of() : List.copyOf(first);
    }

    /**
     * @param username account name
     * @param title what people call them
     */
    record Owner(String username, @Nullable String title) {}
}
