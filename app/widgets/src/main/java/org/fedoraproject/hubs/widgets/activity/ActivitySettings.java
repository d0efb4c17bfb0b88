package org.fedoraproject.hubs.widgets.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What owners say of it.
 *
 * @param weeks how many are drawn, the present one among them
 */
record ActivitySettings(@Min(4) @Max(26) int weeks) {

    static final int USUAL = 12;

    static final ActivitySettings DEFAULTS = new ActivitySettings(USUAL);

    private static final int FEWEST = 4;

    private static final int MOST = 26;

    ActivitySettings {
        weeks = weeks < 1 ? USUAL : Math.clamp(weeks, FEWEST, MOST);
    }
}
