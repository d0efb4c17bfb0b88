package org.fedoraproject.hubs.core.layout;

/** How the two columns of a page share its width. */
public enum Split {
    /** A narrow side column. */
    WIDE_MAIN,
    /** The side column is wider, for plots and lists beside the feed. */
    BALANCED,
    /** Both are as wide. */
    EQUAL,
    /** One column; what stands at the side follows below. */
    SINGLE
}
