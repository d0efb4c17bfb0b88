package org.fedoraproject.hubs.widgets.activity;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the cache keeps.
 *
 * @param days entries by day (UTC) and application; days without any are left out
 */
record DaysData(Map<LocalDate, Map<String, Integer>> days) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty map that was left out
    DaysData {
        days = days == null ? Map.of() : Map.copyOf(days);
    }
}
