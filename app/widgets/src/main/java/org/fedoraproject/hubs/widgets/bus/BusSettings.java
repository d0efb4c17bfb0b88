package org.fedoraproject.hubs.widgets.bus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Settings of a placement.
 *
 * @param days how many, today included
 * @param applications how many have a line of their own in the table
 */
record BusSettings(
        @Min(7) @Max(84) int days, @Min(3) @Max(20) int applications) {

    static final BusSettings DEFAULTS = new BusSettings(28, 6);

    BusSettings {
        days = days < 1 ? 28 : days;
        applications = applications < 1 ? 6 : applications;
    }
}
