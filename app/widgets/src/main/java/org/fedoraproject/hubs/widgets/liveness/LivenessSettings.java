package org.fedoraproject.hubs.widgets.liveness;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What owners say of it.
 *
 * @param days after so many without a sign of life the hub counts as quiet
 */
record LivenessSettings(@Min(7) @Max(365) int days) {

    static final int USUAL = 31;

    static final LivenessSettings DEFAULTS = new LivenessSettings(USUAL);

    private static final int FEWEST = 7;

    private static final int MOST = 365;

    LivenessSettings {
        days = days < 1 ? USUAL : Math.clamp(days, FEWEST, MOST);
    }
}
