package org.fedoraproject.hubs.widgets.alive;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the cache keeps.
 *
 * @param active members who did something in thirty days; of those who do not hide
 * @param days activities by day (UTC) of the last sixty days; days without any are left out
 */
record AliveData(int active, Map<LocalDate, Integer> days) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty map that was left out
    AliveData {
        days = days == null ? Map.of() : Map.copyOf(days);
    }
}
