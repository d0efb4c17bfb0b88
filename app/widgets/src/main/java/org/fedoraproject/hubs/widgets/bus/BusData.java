package org.fedoraproject.hubs.widgets.bus;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the cache keeps.
 *
 * @param days messages by day (UTC) and application, of the last month
 */
record BusData(Map<LocalDate, Map<String, Integer>> days) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty map that was left out
    BusData {
        days = days == null ? Map.of() : Map.copyOf(days);
    }
}
