package org.fedoraproject.hubs.widgets.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a placement may set.
 *
 * @param shown most links that are shown
 * @param pictures whether each has a drawn picture
 */
record LibraryConfig(@Min(1) @Max(60) int shown, boolean pictures) {

    static final LibraryConfig DEFAULT = new LibraryConfig(12, true);

    LibraryConfig {
        shown = shown < 1 ? 12 : shown;
    }
}
