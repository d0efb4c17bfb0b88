package org.fedoraproject.hubs.cli.cache;

import java.util.Locale;

/**
 * How much of what could be cached is.
 *
 * @param found values that are there, stale ones among them
 * @param missing values that should be there and are not
 * @param oldestSeconds age of the oldest value; zero when there is none
 */
record Coverage(long found, long missing, long oldestSeconds) {

    /** Values that should be there. */
    long expected() {
        return found + missing;
    }

    /** Percent, not rounded; nothing to cache is all of it. */
    double percent() {
        return expected() == 0 ? 100.0 : 100.0 * found / expected();
    }

    /** Percent with two decimals and a point, in every locale. */
    String percentText() {
        return String.format(Locale.ROOT, "%.2f", percent());
    }
}
