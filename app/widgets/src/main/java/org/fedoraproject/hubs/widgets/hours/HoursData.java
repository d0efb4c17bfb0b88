package org.fedoraproject.hubs.widgets.hours;

import java.time.Instant;
import java.util.Map;

/**
 * What the cache keeps.
 *
 * @param hours entries by the instant that their hour (UTC) began at; hours without any are left out
 */
record HoursData(Map<Instant, Integer> hours) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for an empty map that was left out
    HoursData {
        hours = hours == null ? Map.of() : Map.copyOf(hours);
    }
}
