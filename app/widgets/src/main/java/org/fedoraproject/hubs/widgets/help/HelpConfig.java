package org.fedoraproject.hubs.widgets.help;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a placement may set.
 *
 * @param shown most requests that are shown
 */
record HelpConfig(@Min(1) @Max(20) int shown) {

    static final HelpConfig DEFAULT = new HelpConfig(5);

    HelpConfig {
        shown = shown < 1 ? 5 : shown;
    }
}
