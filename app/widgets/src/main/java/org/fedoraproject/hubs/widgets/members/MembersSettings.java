package org.fedoraproject.hubs.widgets.members;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What owners say of it.
 *
 * @param rows how many people have a row of their own; others are faces
 */
record MembersSettings(@Min(1) @Max(20) int rows) {

    static final MembersSettings DEFAULTS = new MembersSettings(6);

    MembersSettings {
        rows = rows < 1 ? 6 : Math.min(rows, 20);
    }
}
