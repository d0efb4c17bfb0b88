package org.fedoraproject.hubs.widgets.bus;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What went through the whole portal.
 *
 * @param days messages by application of each day (UTC) that has any
 */
record BusData(Map<LocalDate, Map<String, Integer>> days) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was left out
    BusData {
        days = days == null ? Map.of() : new TreeMap<>(days);
    }
}
