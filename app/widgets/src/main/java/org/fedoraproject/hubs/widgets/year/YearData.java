package org.fedoraproject.hubs.widgets.year;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the cache keeps.
 *
 * @param days entries by day (UTC); days without any are left out
 */
record YearData(Map<LocalDate, Integer> days) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty map that was left out
    YearData {
        days = days == null ? Map.of() : Map.copyOf(days);
    }
}
