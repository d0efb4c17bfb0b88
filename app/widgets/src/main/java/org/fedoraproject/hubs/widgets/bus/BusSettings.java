package org.fedoraproject.hubs.widgets.bus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What owners say of it.
 *
 * @param rows how many services have a row of their own; the others share one
 */
record BusSettings(@Min(1) @Max(20) int rows) {

    static final int USUAL = 6;

    static final BusSettings DEFAULTS = new BusSettings(USUAL);

    private static final int MOST = 20;

    BusSettings {
        rows = rows < 1 ? USUAL : Math.min(rows, MOST);
    }
}
