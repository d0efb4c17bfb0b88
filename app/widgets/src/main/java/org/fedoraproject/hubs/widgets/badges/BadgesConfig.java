package org.fedoraproject.hubs.widgets.badges;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a placement may set.
 *
 * @param shown most badges that are shown
 */
record BadgesConfig(@Min(1) @Max(48) int shown) {

    static final BadgesConfig DEFAULT = new BadgesConfig(12);

    BadgesConfig {
        shown = shown < 1 ? 12 : shown;
    }
}
